import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ColumnDrift, type MonitoringReport, parseReport } from '@leeway/monitoring-report'
import {
  builtinDriftTests,
  type CellValue,
  createDriftTestRegistry,
  defineDriftTest,
  frameFromRows,
  type Row,
  seededRandom,
} from '@leeway/stats-core'
import { tableFromArrays } from 'apache-arrow'
import { afterEach, describe, expect, it } from 'vitest'
import { MlMonitor, type MlMonitorOptions, type ReportOptions } from '../src/index.ts'
import { normal, readings } from './readings.ts'

const generatedAt = '2026-11-23T09:00:00Z'

/** Judges `current` and checks that the report keeps the contract. */
async function report(
  options: MlMonitorOptions,
  current: ReportOptions['current'],
  more: Partial<ReportOptions> = {},
): Promise<MonitoringReport> {
  const monitor = new MlMonitor({ name: 'machine', ...options })
  const made = await monitor.generateComprehensiveReport({ current, generatedAt, ...more })
  expect(parseReport(JSON.stringify(made))).toEqual(made)
  return made
}

function columnOf({ dataDrift }: MonitoringReport, name: string): ColumnDrift {
  return dataDrift!.columns.find((column) => column.name === name)!
}

const rowsOf = (column: string, values: readonly CellValue[]): Row[] =>
  values.map((value, i) => ({ row: i, [column]: value }))

const asRows = (values: ReturnType<typeof readings>): Row[] => values.map((row) => ({ ...row }))
const usual = asRows(readings())
const unusual = asRows(readings({ seed: 'later', warmer: 1 }))

describe('MlMonitor', () => {
  it('finds the column that moved and no other', async () => {
    const made = await report({ reference: usual, columnMapping: { datetime: 'at' } }, unusual)
    expect(made.dataDrift).toMatchObject({
      status: 'stable',
      driftedColumns: 1,
      totalColumns: 3,
      driftShare: 1 / 3,
      driftShareThreshold: 0.5,
      method: { alpha: 0.05, correction: 'benjamini-hochberg', driftThreshold: 0.1 },
    })
    expect(columnOf(made, 'temperature')).toMatchObject({
      status: 'drifted',
      scoreKind: 'p-value',
      threshold: 0.05,
      effect: { name: 'jensen-shannon-distance', threshold: 0.1 },
      reference: { rows: 400, missing: 0 },
    })
    expect(columnOf(made, 'temperature').effect!.value).toBeGreaterThan(0.3)
    expect(made.alerts).toMatchObject([
      {
        id: 'machine:data_drift:temperature',
        type: 'data_drift',
        severity: 'warning',
        column: 'temperature',
      },
    ])
    expect(made.reference).toMatchObject({
      rows: 400,
      from: '2026-11-01T00:00:00.000Z',
      to: '2026-11-01T06:39:00.000Z',
    })
    expect(made.skipped).toEqual([])
  })

  it('says the same of Arrow tables, columns, rows and frames', async () => {
    const arrays = (rows: Row[]) =>
      Object.fromEntries(
        ['temperature', 'load', 'site'].map((name) => [name, rows.map((row) => row[name])]),
      )
    const strings = (rows: Row[]) => arrays(rows) as Record<string, number[] | string[]>
    const only = (rows: Row[]): Row[] =>
      rows.map(({ temperature, load, site }) => ({ temperature, load, site }) as Row)
    const fromRows = await report({ reference: only(usual) }, only(unusual))
    expect(await report({ reference: arrays(usual) }, arrays(unusual))).toEqual(fromRows)
    expect(
      await report(
        { reference: tableFromArrays(strings(usual)) },
        tableFromArrays(strings(unusual)),
      ),
    ).toEqual(fromRows)
    expect(await report({ reference: frameFromRows(only(usual)) }, only(unusual))).toEqual(fromRows)
  })

  it('makes the same bytes of the same data, and does not touch them', async () => {
    const before = structuredClone([usual, unusual])
    const made = await report({ reference: usual, labels: { z: '1', a: '2' } }, unusual)
    const again = await report({ reference: usual, labels: { a: '2', z: '1' } }, unusual)
    expect(JSON.stringify(again)).toBe(JSON.stringify(made))
    expect([usual, unusual]).toEqual(before)
  })

  it('has a fingerprint that tells references apart', async () => {
    const [one, same, other] = await Promise.all(
      [usual, [...usual], usual.with(7, { ...usual[7]!, load: 0.123 })].map((reference) =>
        report({ reference }, unusual),
      ),
    )
    expect(one!.reference.fingerprint).toMatch(/^[0-9a-f]{16}$/)
    expect(same!.reference.fingerprint).toBe(one!.reference.fingerprint)
    expect(other!.reference.fingerprint).not.toBe(one!.reference.fingerprint)
  })

  it('leaves out what is switched off', async () => {
    const made = await report(
      {
        reference: usual,
        enableDataDrift: false,
        enableDataQuality: false,
        enableTargetDrift: false,
        columnMapping: { target: 'site', prediction: 'load' },
      },
      unusual,
      { includePredictions: false },
    )
    expect(Object.keys(made)).toEqual([
      'schemaVersion',
      'monitor',
      'runId',
      'generatedAt',
      'reference',
      'current',
      'alerts',
      'skipped',
    ])
    expect(made.skipped).toEqual([])
  })

  it('takes the time from the clock that it is given', async () => {
    const monitor = new MlMonitor({ reference: usual, now: () => new Date(0) })
    const made = await monitor.generateComprehensiveReport({ current: unusual, timings: true })
    expect(made).toMatchObject({
      generatedAt: '1970-01-01T00:00:00.000Z',
      runId: 'monitor@1970-01-01T00:00:00.000Z',
    })
    expect(Object.keys(made.timings!)).toEqual(['read', 'judge'])
  })
})

describe('the calibrated policy', () => {
  const random = seededRandom('calibrated')
  const numbers = (rows: number, shift = 0): Row[] =>
    rowsOf(
      'x',
      Array.from({ length: rows }, () => normal(random) + shift),
    ).map(({ x }) => ({ x }) as Row)

  it('does not call a hair’s breadth a drift, however sure it is', async () => {
    const made = await report({ reference: numbers(100_000) }, numbers(100_000, 0.05))
    expect(columnOf(made, 'x').correctedPValue).toBeLessThan(1e-9)
    expect(columnOf(made, 'x')).toMatchObject({ status: 'stable' })
  })

  it('does not call chance a drift, however large it looks', async () => {
    const [reference, current] = [numbers(40), numbers(12, 0.4)]
    const made = await report({ reference }, current)
    const { effect, correctedPValue, status } = columnOf(made, 'x')
    expect({ large: effect!.value >= 0.1, real: correctedPValue! <= 0.05, status }).toEqual({
      large: true,
      real: false,
      status: 'stable',
    })
  })

  it('with a smaller threshold takes smaller changes for drift', async () => {
    const [reference, current] = [numbers(20_000), numbers(20_000, 0.15)]
    expect(columnOf(await report({ reference }, current), 'x').status).toBe('stable')
    const sensitive = await report({ reference, driftThreshold: 0.05 }, current)
    expect(columnOf(sensitive, 'x')).toMatchObject({
      status: 'drifted',
      effect: { threshold: 0.05 },
    })
  })

  it('corrects for the number of columns: forty columns of noise raise no alert', async () => {
    const noise = (rows: number): Row[] =>
      Array.from({ length: rows }, () =>
        Object.fromEntries(Array.from({ length: 40 }, (_, k) => [`c${k}`, normal(random)])),
      )
    const made = await report({ reference: noise(300) }, noise(60))
    expect(made.dataDrift).toMatchObject({ status: 'stable', driftedColumns: 0, totalColumns: 40 })
    const raw = made.dataDrift!.columns.filter(({ pValue }) => pValue! <= 0.05).length
    expect(raw).toBeGreaterThan(0)
  })

  it('judges a column whose test or threshold is named by that test alone', async () => {
    const [reference, current] = [numbers(5000), numbers(5000, 0.15)]
    const named = await report({ reference, tests: { x: 'wasserstein' } }, current)
    expect(columnOf(named, 'x')).toMatchObject({
      status: 'drifted',
      test: 'wasserstein',
      scoreKind: 'distance',
      threshold: 0.1,
      driftWhen: 'at-or-above',
    })
    expect(columnOf(named, 'x')).not.toHaveProperty('effect')
    expect(columnOf(named, 'x')).not.toHaveProperty('correctedPValue')
    expect(named.alerts.find(({ column }) => column === 'x')!.message).toMatch(
      /^Column x has drifted: wasserstein gives a distance of 0\.1\d*, the threshold is 0\.1\.$/,
    )
    const lenient = await report(
      { reference, tests: { x: 'wasserstein' }, thresholds: { x: 0.5 } },
      current,
    )
    expect(columnOf(lenient, 'x')).toMatchObject({ status: 'stable', threshold: 0.5 })
    const byKind = await report({ reference, testsByKind: { numeric: 'jensenshannon' } }, current)
    expect(columnOf(byKind, 'x').test).toBe('jensenshannon')
    const onlyThreshold = await report({ reference, thresholds: { x: 1e-30 } }, current)
    expect(columnOf(onlyThreshold, 'x')).toMatchObject({ status: 'stable', threshold: 1e-30 })
  })

  it('takes a drift test of one’s own, for columns that no policy judges too', async () => {
    const wordCount = defineDriftTest({
      id: 'mean-length',
      title: 'Difference of mean lengths',
      accepts: ['text'],
      needs: 'values',
      minimumRows: 1,
      score: {
        kind: 'distance',
        range: [0, Number.POSITIVE_INFINITY],
        driftWhen: 'above',
        defaultThreshold: 2,
      },
      compare: (reference, current) => {
        const mean = ({ column }: typeof reference): number =>
          column.categories.join('').length / column.categories.length
        return { distance: Math.abs(mean(reference) - mean(current)) }
      },
    })
    const texts = (suffix: string): Row[] =>
      rowsOf(
        'note',
        Array.from({ length: 200 }, (_, i) => `${i}${suffix}`),
      )
    const unjudged = await report({ reference: texts('a') }, texts('abcdef'))
    expect(columnOf(unjudged, 'note')).toMatchObject({
      kind: 'text',
      status: 'skipped',
      reason: 'not_judged',
    })
    const registry = createDriftTestRegistry([...builtinDriftTests, wordCount])
    const judged = await report(
      { reference: texts('a'), registry, testsByKind: { text: 'mean-length' } },
      texts('abcdef'),
    )
    expect(columnOf(judged, 'note')).toMatchObject({
      status: 'drifted',
      score: expect.closeTo(5, 9),
      test: 'mean-length',
    })
  })

  it('takes a policy of one’s own', async () => {
    const policy = {
      name: 'mine',
      version: '3',
      verdict: 'own-score',
      correction: 'none',
      rules: [
        { kind: 'numeric', referenceValues: { atMost: 1000 }, test: 'ks' },
        { kind: 'numeric', test: 'wasserstein' },
      ],
    } as const
    const small = await report({ reference: numbers(1000), policy }, numbers(500, 1))
    expect(small.monitor).toMatchObject({ policy: 'mine', policyVersion: '3' })
    expect(columnOf(small, 'x')).toMatchObject({ test: 'ks', status: 'drifted' })
    expect(small.dataDrift!.method).toMatchObject({
      correction: 'none',
      driftThresholdReading: 'test-defaults',
    })
    const large = await report(
      { reference: numbers(1001), policy, driftThreshold: 5 },
      numbers(500, 1),
    )
    expect(columnOf(large, 'x')).toMatchObject({
      test: 'wasserstein',
      threshold: 5,
      status: 'stable',
    })
    expect(large.dataDrift!.method.driftThresholdReading).toBe('score')
  })
})

describe('a bad column never costs the others', () => {
  const cases: [string, readonly CellValue[], readonly CellValue[], Partial<ColumnDrift>][] = [
    [
      'all null now',
      [1, 2, 3, 4],
      [null, null, null, null],
      { reason: 'all_null', detail: 'The current data hold no value: all 4 rows are null or NaN.' },
    ],
    ['all NaN now', [1, 2, 3, 4], Array(4).fill(Number.NaN), { reason: 'all_null' }],
    ['all null before', [null, null, null, null], [1, 2, 3, 4], { reason: 'all_null' }],
    ['all null on both sides', [null, null], [null, null], { reason: 'all_null' }],
    ['the same constant', [7, 7, 7, 7, 7, 7], [7, 7, 7, 7, 7, 7], { reason: 'constant' }],
    ['the same constant string', Array(9).fill('a'), Array(9).fill('a'), { reason: 'constant' }],
    [
      'strings instead of numbers',
      [1, 2, 3, 4],
      ['1', '2', 'x', '4'],
      {
        reason: 'type_changed',
        detail:
          'The reference holds numbers, the current data strings or booleans: 1 of 4 values is no number, the first in row 3. Correct them, or leave them empty if they are missing.',
      },
    ],
    ['numbers instead of strings', ['a', 'b'], [1, 2], { reason: 'type_changed' }],
    [
      'three values on each side',
      [1, 2, 3],
      [1, 2, 3],
      {
        reason: 'too_few_rows',
        detail: 'The current data have 3 values; a verdict needs at least 6 on both sides.',
      },
    ],
    [
      'one value now',
      Array.from({ length: 30 }, (_, i) => i),
      [5],
      {
        reason: 'too_few_rows',
        detail: 'The current data have 1 value; a verdict needs at least 2.',
      },
    ],
    ['times', [new Date(0), new Date(1)], [new Date(5), new Date(6)], { reason: 'not_judged' }],
  ]

  it.each(cases)('%s', async (_, before, now, expected) => {
    const good = (rows: number) => Array.from({ length: rows }, (_, i) => i % 17)
    const arrays = (bad: readonly CellValue[]) => ({ bad, good: good(bad.length) })
    const made = await report({ reference: arrays(before) }, arrays(now))
    expect(columnOf(made, 'bad')).toMatchObject({ status: 'skipped', ...expected })
    expect(made.skipped).toContainEqual(
      expect.objectContaining({ what: 'column "bad"', reason: expected.reason }),
    )
  })

  it('a column that is missing, and one that is new', async () => {
    const made = await report(
      { reference: usual },
      unusual.map(({ site: _, ...row }) => ({ ...row, shift: 'late' }) as Row),
    )
    expect(columnOf(made, 'site')).toMatchObject({
      status: 'skipped',
      reason: 'missing_in_current',
    })
    expect(columnOf(made, 'shift')).toMatchObject({
      status: 'skipped',
      reason: 'missing_in_reference',
    })
    expect(columnOf(made, 'temperature').status).toBe('drifted')
    expect(made.dataDrift!.totalColumns).toBe(2)
    expect(made.alerts).toContainEqual(
      expect.objectContaining({
        id: 'machine:data_quality:site:column-schema',
        severity: 'critical',
      }),
    )
  })

  it('a constant that gives way to another is drift', async () => {
    const made = await report({ reference: { x: Array(50).fill(3) } }, { x: Array(50).fill(4) })
    expect(columnOf(made, 'x')).toMatchObject({ status: 'drifted' })
  })

  it('a constant that begins to vary is drift, and so is the contrary', async () => {
    const varying = Array.from({ length: 60 }, (_, i) => i)
    const constant = Array(60).fill(3)
    for (const [reference, current] of [
      [constant, varying],
      [varying, constant],
    ] as const) {
      expect(
        columnOf(await report({ reference: { x: reference } }, { x: current }), 'x').status,
      ).toBe('drifted')
    }
  })

  it('infinite values are the extreme values that they are', async () => {
    const finite = Array.from({ length: 200 }, (_, i) => i / 7)
    const made = await report(
      { reference: { x: finite } },
      { x: finite.map((x, i) => (i % 4 === 0 ? Number.POSITIVE_INFINITY : x)) },
    )
    expect(columnOf(made, 'x')).toMatchObject({ status: 'drifted', current: { infinite: 50 } })
  })

  it('new categories with a few rows are no drift, with many they are', async () => {
    const colours = (fresh: number): string[] =>
      Array.from({ length: 1000 }, (_, i) =>
        i < fresh ? `new ${i % 3}` : ['red', 'green'][i % 2]!,
      )
    const one = await report({ reference: { colour: colours(0) } }, { colour: colours(1) })
    expect(columnOf(one, 'colour').status).toBe('stable')
    const many = await report({ reference: { colour: colours(0) } }, { colour: colours(100) })
    expect(columnOf(many, 'colour').status).toBe('drifted')
    expect(many.dataQuality!.columns[0]).toMatchObject({
      newCategoryCount: 3,
      lostCategoryCount: 0,
      newCategories: [{ value: 'new 0', count: 34 }, { value: 'new 1' }, { value: 'new 2' }],
    })
  })
})

describe('column mapping', () => {
  const reference: Row[] = Array.from({ length: 300 }, (_, i) => ({
    id: i,
    day: '2026-11-01',
    code: i % 5,
    amount: String(i / 3),
    label: i % 2 === 0,
    score: i / 300,
    note: 'n',
  }))
  const current = reference.map((row, i) => ({
    ...row,
    code: i % 2,
    label: true,
    day: '2026-11-23',
  }))
  const columnMapping = {
    id: 'id',
    datetime: 'day',
    target: 'label',
    prediction: ['score'],
    categoricalFeatures: ['code'],
    numericalFeatures: ['amount'],
  } as const

  it('keeps roles out of the features and judges target and predictions on their own', async () => {
    const made = await report({ reference, columnMapping }, current)
    expect(made.dataDrift!.columns.map(({ name, kind }) => [name, kind])).toEqual([
      ['code', 'categorical'],
      ['amount', 'numeric'],
      ['note', 'categorical'],
    ])
    expect(columnOf(made, 'code')).toMatchObject({
      status: 'drifted',
      test: 'categorical-omnibus',
    })
    expect(made.targetDrift).toMatchObject({
      name: 'label',
      kind: 'categorical',
      status: 'drifted',
    })
    expect(made.predictionDrift).toMatchObject([
      { name: 'score', kind: 'numeric', status: 'stable' },
    ])
    expect(made.current).toMatchObject({ from: '2026-11-23T00:00:00.000Z' })
    expect(made.alerts.map(({ id, severity }) => [id, severity])).toEqual([
      ['machine:data_drift', 'critical'],
      ['machine:data_drift:code', 'warning'],
      ['machine:target_drift:label', 'critical'],
      ['machine:performance:calibrationError', 'critical'],
      ['machine:data_quality:label:not-constant', 'warning'],
    ])
  })

  it('judges only the features that are named', async () => {
    const made = await report(
      { reference, columnMapping: { features: ['code', 'amount'] } },
      current,
    )
    expect(made.dataDrift!.columns.map(({ name }) => name)).toEqual(['code', 'amount'])
  })

  it('says why a column cannot be read as declared', async () => {
    const broken = current.map((row, i) => ({ ...row, amount: i === 3 ? 'n/a' : '1' }))
    expect(columnOf(await report({ reference, columnMapping }, broken), 'amount')).toMatchObject({
      reason: 'type_changed',
      kind: 'numeric',
      detail: 'In the current data 1 of 300 values is no number, the first in row 4.',
    })
    expect(
      columnOf(await report({ reference: broken, columnMapping }, current), 'amount'),
    ).toMatchObject({
      reason: 'type_changed',
      detail: 'In the reference 1 of 300 values is no number, the first in row 4.',
    })
  })

  it('a target that has not come yet is skipped without an alert', async () => {
    const made = await report(
      { reference, columnMapping },
      reference.map(({ label: _, ...row }) => row as Row),
    )
    expect(made.targetDrift).toMatchObject({ status: 'skipped', reason: 'missing_in_current' })
    expect(made.alerts).toEqual([])
  })

  it('a target that the reference does not have is named', async () => {
    const made = await report({ reference, columnMapping: { target: 'outcome' } }, current)
    expect(made.targetDrift).toBeUndefined()
    expect(made.skipped).toContainEqual({
      what: 'drift of the target',
      reason: 'missing_in_reference',
      detail: 'The reference has no column "outcome", which the column mapping names.',
    })
  })
})

describe('missing values', () => {
  it('counts them over all columns, NaN included', async () => {
    const made = await report(
      { reference: { a: [1, 2, 3, 4], b: [1, 2, 3, 4] } },
      { a: [1, null, Number.NaN, 4], b: [1, 2, 3, 4] },
    )
    expect(made.dataQuality).toMatchObject({
      missingValuesCount: 2,
      totalValues: 8,
      missingValuesPercentage: 25,
    })
    expect(made.dataQuality!.columns[0]).toMatchObject({
      missing: 2,
      missingPercentage: 50,
      referenceMissingPercentage: 0,
    })
  })

  it('counts values outside the range of the reference', async () => {
    const made = await report({ reference: { x: [3, 1, 2] } }, { x: [0, 1, 4, 5, null, 2] })
    expect(made.dataQuality!.columns[0]).toMatchObject({ outOfRange: 3 })
    const beyond = await report({ reference: { x: [3, 1, 2] } }, { x: [9, 8] })
    expect(beyond.dataQuality!.columns[0]).toMatchObject({
      outOfRange: 2,
      unique: true,
      constant: false,
    })
  })

  it('a rise is told, a fall and a rise by chance are not', async () => {
    const withMissing = (missing: number, seed: string) => asRows(readings({ missing, seed }))
    const alerts = async (before: number, now: number) =>
      (await report({ reference: withMissing(before, 'a') }, withMissing(now, 'b'))).alerts
    expect(await alerts(0, 0.9)).toMatchObject([
      {
        id: 'machine:data_quality:temperature:missing-share',
        type: 'data_quality',
        severity: 'critical',
        column: 'temperature',
      },
    ])
    expect(await alerts(0.1, 0.3)).toMatchObject([
      {
        severity: 'warning',
        message: expect.stringMatching(
          /^\d+(\.\d)? % of column temperature are missing, \d+(\.\d)? % in the reference\.$/,
        ),
      },
    ])
    expect(await alerts(0.3, 0.1)).toEqual([])
    expect(await alerts(0.1, 0.13)).toEqual([])
  })

  it('a few rows more than before are told neither if chance explains them', async () => {
    const made = await report(
      { reference: { x: [1, 2, 3, 4, 5, 6, 7, 8] } },
      { x: [1, 2, 3, 4, 5, 6, 7, null] },
    )
    expect(made.alerts).toEqual([])
  })
})

describe('sensitive columns', () => {
  it('show no value anywhere', async () => {
    const people = (suffix: string): Row[] =>
      Array.from({ length: 300 }, (_, i) => ({
        name: `secret-${i % 7}${suffix}`,
        income: 987654 + i * 1.5,
        day: new Date(1e12 + i * 1e9),
      }))
    const sensitive = ['name', 'income', 'day']
    const made = await report(
      { reference: people('x'), sensitive, columnMapping: { datetime: 'day' } },
      people('y'),
    )
    const text = JSON.stringify(made)
    expect(text).not.toMatch(/secret|9876|9877|9878|2001-09/)
    expect(columnOf(made, 'name')).toMatchObject({ status: 'drifted' })
    expect(made.dataQuality!.columns[0]).toMatchObject({ sensitive: true, newCategoryCount: 7 })
  })
})

describe('what is refused', () => {
  const refused = (make: () => unknown, code: string, message: RegExp) =>
    expect(make).toThrow(
      expect.objectContaining({
        name: 'MonitorError',
        code,
        message: expect.stringMatching(message),
      }),
    )

  it.each<[string, Partial<MlMonitorOptions>, string, RegExp]>([
    ['no rows', { reference: [] }, 'no_rows', /the reference must have at least 1 row/],
    ['a share above 1', { driftShare: 50 }, 'invalid_option', /driftShare is 50/],
    ['alpha 0', { alpha: 0 }, 'invalid_option', /alpha is 0/],
    [
      'an effect above 1',
      { driftThreshold: 5 },
      'invalid_option',
      /driftThreshold is 5, must be in \[0, 1\]/,
    ],
    [
      'a threshold that is no number',
      { thresholds: { load: Number.NaN } },
      'invalid_option',
      /thresholds\["load"\] is NaN/,
    ],
    [
      'an unknown column',
      { tests: { lood: 'ks' } },
      'unknown_column',
      /tests names column "lood".*temperature, load, site, at/,
    ],
    [
      'an unknown feature',
      { columnMapping: { textFeatures: ['x'] } },
      'unknown_column',
      /columnMapping\.textFeatures/,
    ],
    ['an unknown sensitive column', { sensitive: ['x'] }, 'unknown_column', /sensitive/],
    [
      'an unknown test',
      { tests: { load: 'kss' } },
      'unknown_test',
      /"kss", known: rank-omnibus, .*\bks, /,
    ],
    ['an unknown policy', { policy: 'strict' }, 'unknown_policy', /"strict", known: calibrated/],
    [
      'two kinds',
      { columnMapping: { textFeatures: ['site'], categoricalFeatures: ['site'] } },
      'invalid_option',
      /"site" both in/,
    ],
    [
      'two roles',
      { columnMapping: { target: 'load', prediction: 'load' } },
      'invalid_option',
      /both in target and in prediction/,
    ],
    ['an empty name', { name: '' }, 'invalid_option', /name is empty/],
  ])('%s', (_, options, code, message) => {
    refused(() => new MlMonitor({ reference: usual, ...options }), code, message)
  })

  it('a policy that asks for p-values and names a test without', () => {
    const policy = {
      name: 'mine',
      version: '1',
      verdict: 'real-and-large',
      correction: 'none',
      rules: [{ kind: 'numeric', test: 'wasserstein' }],
    } as const
    refused(
      () => new MlMonitor({ reference: usual, policy }),
      'invalid_option',
      /takes a p-value; its test wasserstein/,
    )
  })

  it('current data without rows, without a common column, and a time without a zone', async () => {
    const monitor = new MlMonitor({ reference: usual })
    const make = (options: ReportOptions) => monitor.generateComprehensiveReport(options)
    await expect(make({ current: [] })).rejects.toMatchObject({ code: 'no_rows' })
    await expect(make({ current: [{ other: 1 }] })).rejects.toMatchObject({
      code: 'no_common_columns',
    })
    await expect(
      make({ current: usual, generatedAt: '2026-11-23T09:00:00' }),
    ).rejects.toMatchObject({ code: 'invalid_option' })
    await expect(make({ current: 5 as never })).rejects.toMatchObject({ code: 'not_a_frame' })
  })
})

describe('outputDir', () => {
  const folders: string[] = []
  afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))))
  const scratch = async (): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'leeway-monitor-'))
    folders.push(folder)
    return folder
  }

  it('receives the report as JSON, and what renderers make of it', async () => {
    const outputDir = join(await scratch(), 'new', 'folder')
    const renderers = [{ extension: 'txt', render: ({ runId }: MonitoringReport) => runId }]
    const made = await report({ reference: usual, outputDir, renderers }, unusual, {
      runId: '../run 7/ä',
    })
    expect((await readdir(outputDir)).sort()).toEqual(['run-7-.json', 'run-7-.txt'])
    expect(parseReport(await readFile(join(outputDir, 'run-7-.json'), 'utf8'))).toEqual(made)
    expect(await readFile(join(outputDir, 'run-7-.txt'), 'utf8')).toBe('../run 7/ä')
  })

  it('says which folder could not be written to', async () => {
    const file = join(await scratch(), 'file')
    await writeFile(file, '')
    const monitor = new MlMonitor({ reference: usual, outputDir: file })
    await expect(monitor.generateComprehensiveReport({ current: unusual })).rejects.toMatchObject({
      code: 'write_failed',
      message: expect.stringContaining(file),
    })
  })

  it('keeps no half of a file when a renderer fails', async () => {
    const outputDir = await scratch()
    const renderers = [
      {
        extension: 'html',
        render: () => {
          throw new Error('no template')
        },
      },
    ]
    const monitor = new MlMonitor({
      reference: usual,
      outputDir,
      renderers,
      now: () => new Date(0),
    })
    await expect(monitor.generateComprehensiveReport({ current: unusual })).rejects.toMatchObject({
      code: 'write_failed',
    })
    expect(await readdir(outputDir)).toEqual(['monitor-1970-01-01T00-00-00.000Z.json'])
  })
})

describe('the size of a report', () => {
  it('stays under 1 MB with 200 columns', async () => {
    const random = seededRandom('wide')
    const wide = () =>
      Object.fromEntries(
        Array.from({ length: 200 }, (_, k) => [
          `feature number ${k}`,
          Array.from({ length: 200 }, () =>
            k % 4 === 0 ? `category ${Math.floor(50 * random.nextDouble())}` : normal(random),
          ),
        ]),
      )
    expect(JSON.stringify(await report({ reference: wide() }, wide())).length).toBeLessThan(
      1_000_000,
    )
  })
})
