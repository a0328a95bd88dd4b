import { readFileSync } from 'node:fs'
import type { ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'
import type { CellValue } from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import { MlMonitor, type MlMonitorOptions } from '../../src/index.ts'
import { draw, type GoldenSample } from '../golden/draw.ts'

type Columns = Record<string, CellValue[]>

interface GoldenReport {
  name: string
  mapping: { target?: string; prediction?: string }
  reference: Columns
  current: Columns
  data_set?: {
    number_of_columns: number
    number_of_drifted_columns: number
    share_of_drifted_columns: number
    dataset_drift: boolean
  }
  columns: Record<
    string,
    {
      column_type: 'num' | 'cat'
      stattest_name: string
      stattest_threshold: number
      drift_score: number
      drift_detected: boolean
    }
  >
}

interface GoldenChoice {
  name: string
  type: 'num' | 'cat'
  reference: GoldenSample<number | string>
  current: GoldenSample<number | string>
  test: string
  score: number
  drifted: boolean
  threshold: number
}

const golden = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8'))
const { reports } = golden<{ reports: GoldenReport[] }>('evidently-reports')
const { cases } = golden<{ cases: GoldenChoice[] }>('evidently-choices')

const ids: Record<string, string> = {
  'K-S p_value': 'ks',
  'Z-test p_value': 'z',
  'chi-square p_value': 'chisquare',
}
const kinds = { num: 'numeric', cat: 'categorical' } as const

async function judge(
  reference: Columns,
  current: Columns,
  options: Partial<MlMonitorOptions> = {},
): Promise<MonitoringReport> {
  const monitor = new MlMonitor({ reference, policy: 'evidently', ...options })
  return monitor.generateComprehensiveReport({ current, generatedAt: '2026-11-23T09:00:00Z' })
}

function judged({ dataDrift, targetDrift, predictionDrift }: MonitoringReport): ColumnDrift[] {
  return [
    ...(dataDrift?.columns ?? []),
    ...(targetDrift === undefined ? [] : [targetDrift]),
    ...(predictionDrift ?? []),
  ]
}

/** Nine digits; what Evidently rounds to 0 may be as small as a double can be. */
function expectScore(found: number | undefined, expected: number): void {
  expect(Math.abs(found! - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected) + 1e-16)
}

describe.each(reports)('$name, as Evidently 0.4.40 judges it', (report) => {
  const { reference, current, mapping } = report
  const { target, prediction } = mapping
  const columnMapping = {
    ...(target === undefined ? {} : { target }),
    ...(prediction === undefined ? {} : { prediction }),
  }

  it('each column: kind, test, threshold, score, verdict', async () => {
    const columns = judged(await judge(reference, current, { columnMapping }))
    expect(columns.map(({ name }) => name).sort()).toEqual(Object.keys(report.columns).sort())
    for (const column of columns) {
      const expected = report.columns[column.name]!
      expect(column).toMatchObject({
        kind: kinds[expected.column_type],
        test: ids[expected.stattest_name],
        threshold: expected.stattest_threshold,
        status: expected.drift_detected ? 'drifted' : 'stable',
      })
      expectScore(column.score, expected.drift_score)
    }
  })
})

it.each(reports.flatMap((report) => (report.data_set === undefined ? [] : [report])))(
  '$name: the data set',
  async ({ reference, current, data_set: expected }) => {
    const { dataDrift } = await judge(reference, current)
    expect(dataDrift).toMatchObject({
      status: expected!.dataset_drift ? 'drifted' : 'stable',
      totalColumns: expected!.number_of_columns,
      driftedColumns: expected!.number_of_drifted_columns,
      driftShare: expected!.share_of_drifted_columns,
      method: { correction: 'none', driftThresholdReading: 'test-defaults' },
    })
  },
)

it.each(reports.flatMap((report) => (report.data_set === undefined ? [] : [report])))(
  '$name: the conditions of the preset DataDrift',
  async ({ reference, current, data_set: expected, columns }) => {
    const made = await judge(reference, current)
    const checks = made.dataQuality!.checks
    const share = expected!.share_of_drifted_columns
    expect(checks.filter(({ check }) => check === 'drifted-column-share')).toMatchObject([
      { observed: share, status: share < 0.3 ? 'passed' : 'failed', expected: 'below 30 %' },
    ])
    const ofColumns = checks.filter(({ check }) => check === 'not-drifted')
    expect(Object.fromEntries(ofColumns.map(({ column, status }) => [column, status]))).toEqual(
      Object.fromEntries(
        Object.entries(columns).map(([name, { drift_detected }]) => [
          name,
          drift_detected ? 'failed' : 'passed',
        ]),
      ),
    )
    const alerts = made.alerts.map(({ id }) => id)
    for (const [name, { drift_detected }] of Object.entries(columns)) {
      const about = alerts.filter((id) => id.endsWith(`:${name}`) || id.endsWith(':not-drifted'))
      expect(about.includes(`monitor:data_drift:${name}`)).toBe(drift_detected)
      expect(about.some((id) => id.endsWith(':not-drifted'))).toBe(false)
    }
  },
)

it('a share of 0.3 is not below 0.3', async () => {
  const calm = Array.from({ length: 60 }, (_, i) => i)
  const names = Array.from({ length: 10 }, (_, i) => `c${i}`)
  const table = (moved: number) =>
    Object.fromEntries(names.map((name, i) => [name, calm.map((v) => (i < moved ? v + 90 : v))]))
  const shareOf = async (moved: number) =>
    (await judge(table(0), table(moved))).dataQuality!.checks.find(
      ({ check }) => check === 'drifted-column-share',
    )!
  expect(await shareOf(2)).toMatchObject({ status: 'passed', observed: 0.2 })
  expect(await shareOf(3)).toMatchObject({ status: 'failed', observed: 0.3, distance: 0 })
})

it.each(cases)('$name: $test', async ({ type, reference, current, test, ...expected }) => {
  const columnMapping = type === 'cat' ? { categoricalFeatures: ['x'] } : {}
  const made = await judge({ x: draw(reference) }, { x: draw(current) }, { columnMapping })
  const [column] = made.dataDrift!.columns
  expect(column).toMatchObject({
    test,
    threshold: expected.threshold,
    status: expected.drifted ? 'drifted' : 'stable',
  })
  expectScore(column!.score, expected.score)
})

describe('the evidently policy', () => {
  const ramp = (rows: number, values: number, shift = 0): number[] =>
    Array.from({ length: rows }, (_, i) => (i % values) + shift)

  it.each([
    [1000, 2, 'z'],
    [1000, 3, 'chisquare'],
    [1000, 5, 'chisquare'],
    [1000, 6, 'ks'],
    [1001, 2, 'jensenshannon'],
    [1001, 5, 'jensenshannon'],
    [1001, 6, 'wasserstein'],
  ])('%d rows with %d numbers: %s', async (rows, values, test) => {
    const made = await judge({ x: ramp(rows, values) }, { x: ramp(60, values) })
    expect(made.dataDrift!.columns[0]).toMatchObject({ kind: 'numeric', test })
  })

  it('counts the different values of both sides, and of the reference only rows with a finite value', async () => {
    const both = await judge({ x: ramp(500, 5) }, { x: ramp(60, 5, 1) })
    expect(both.dataDrift!.columns[0]!.test).toBe('ks')
    const holes = [...ramp(1000, 9), null, Number.NaN, Number.POSITIVE_INFINITY]
    const few = await judge({ x: holes }, { x: ramp(60, 9) })
    expect(few.dataDrift!.columns[0]!.test).toBe('ks')
  })

  it('counts the target and a single prediction among the columns', async () => {
    const before = { a: ramp(200, 50), y: ramp(200, 40), p: ramp(200, 40) }
    const now = { a: ramp(200, 50), y: ramp(200, 40, 30), p: ramp(200, 40, 30) }
    const columnMapping = { target: 'y', prediction: 'p' }
    const made = await judge(before, now, { columnMapping })
    expect(made.dataDrift).toMatchObject({
      totalColumns: 3,
      driftedColumns: 2,
      status: 'drifted',
      columns: [{ name: 'a' }],
    })
    const several = await judge(
      { ...before, q: ramp(200, 40) },
      { ...now, q: ramp(200, 40) },
      {
        columnMapping: { target: 'y', prediction: ['p', 'q'] },
      },
    )
    expect(several.dataDrift).toMatchObject({ totalColumns: 2, driftedColumns: 1 })
    const calibrated = await judge(before, now, { columnMapping, policy: 'calibrated' })
    expect(calibrated.dataDrift).toMatchObject({ totalColumns: 1, driftedColumns: 0 })
  })

  it.each<[string, number[], number[], ColumnDrift['kind'], ColumnDrift['kind']]>([
    ['four classes', ramp(300, 4), ramp(300, 4), 'categorical', 'categorical'],
    ['five values', ramp(300, 5), ramp(300, 5), 'numeric', 'numeric'],
    [
      'labels and their probability',
      ramp(300, 2),
      ramp(300, 7).map((v) => v / 7),
      'categorical',
      'numeric',
    ],
  ])('takes %s in target and prediction for', async (_, y, p, target, prediction) => {
    const made = await judge(
      { y, p },
      { y, p },
      { columnMapping: { target: 'y', prediction: 'p' } },
    )
    expect(made.targetDrift!.kind).toBe(target)
    expect(made.predictionDrift![0]!.kind).toBe(prediction)
  })

  it('of the kinds that the mapping lists judges only the columns listed', async () => {
    const words = Array.from({ length: 200 }, (_, i) => `w${i % 4}`)
    const data = { a: ramp(200, 50), b: ramp(200, 50), c: words, d: words, e: ramp(200, 3) }
    const judgedBy = async (columnMapping: NonNullable<MlMonitorOptions['columnMapping']>) =>
      (await judge(data, data, { columnMapping })).dataDrift!.columns.map(({ name }) => name)
    expect(await judgedBy({ numericalFeatures: ['a'] })).toEqual(['a', 'c', 'd'])
    expect(await judgedBy({ categoricalFeatures: ['d', 'e'] })).toEqual(['a', 'b', 'd', 'e'])
    expect(await judgedBy({ numericalFeatures: ['a'], categoricalFeatures: [] })).toEqual(['a'])
    expect(await judgedBy({ numericalFeatures: ['a'], features: ['b', 'c'] })).toEqual(['b', 'c'])
    expect(await judgedBy({ textFeatures: ['c'] })).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('takes a prediction without a target for labels where it has few whole values', async () => {
    const kindOf = async (p: number[]) =>
      (await judge({ a: p, p }, { a: p, p }, { columnMapping: { prediction: 'p' } }))
        .predictionDrift![0]!.kind
    expect(await kindOf(ramp(300, 5))).toBe('categorical')
    expect(await kindOf(ramp(300, 6))).toBe('numeric')
    expect(await kindOf(ramp(300, 3).map((v) => v / 4))).toBe('numeric')
  })

  it('takes strings for text only where the mapping says so', async () => {
    const notes = Array.from({ length: 300 }, (_, i) => `note ${i} on the weather and word${i % 9}`)
    const free = await judge({ notes }, { notes })
    expect(free.dataDrift!.columns[0]).toMatchObject({ kind: 'categorical', test: 'chisquare' })
    const text = await judge({ notes }, { notes }, { columnMapping: { textFeatures: ['notes'] } })
    expect(text.dataDrift!.columns[0]).toMatchObject({
      kind: 'text',
      test: 'perc_text_content_drift',
      threshold: 0.95,
    })
  })

  it('hands driftThreshold to every test as it is; what is named for a kind or a column goes before', async () => {
    const before = { a: ramp(200, 50), b: ramp(200, 50), c: ramp(200, 2), d: ramp(200, 4) }
    const made = await judge(before, before, {
      driftThreshold: 0.2,
      thresholds: { a: 0.3 },
      thresholdsByKind: { numeric: 0.4 },
      tests: { b: 'wasserstein', c: 'psi' },
      testsByKind: { numeric: 'ed' },
      columnMapping: { categoricalFeatures: ['d'] },
    })
    const { columns, method } = made.dataDrift!
    expect(columns.map(({ test, threshold }) => [test, threshold])).toEqual([
      ['ed', 0.3],
      ['wasserstein', 0.4],
      ['psi', 0.4],
      ['chisquare', 0.2],
    ])
    expect(method).toMatchObject({ driftThreshold: 0.2, driftThresholdReading: 'score' })
  })

  it('judges constants and three rows, as Evidently does', async () => {
    const made = await judge({ x: [7, 7, 7], y: [1, 2, 3] }, { x: [7, 7, 7], y: [1, 2, 3] })
    expect(made.dataDrift!.columns).toMatchObject([
      { status: 'stable', test: 'z', score: 1 },
      { status: 'stable', test: 'chisquare', score: 1 },
    ])
  })

  it('never calls stable what has no score', async () => {
    const made = await judge(
      { x: [7, 7, 7], y: [1, 2, 3], z: [1, 2, 3], n: [1, 2, 3] },
      { x: [7, 7, 7], y: [null, null, null], n: ['a', 'b', 'c'] },
      { tests: { x: 't_test' } },
    )
    const reasons = made.dataDrift!.columns.map(({ status, reason }) => [status, reason])
    expect(reasons).toEqual([
      ['skipped', expect.stringMatching(/constant|not_finite/)],
      ['skipped', 'all_null'],
      ['skipped', 'missing_in_current'],
      ['skipped', 'type_changed'],
    ])
  })
})
