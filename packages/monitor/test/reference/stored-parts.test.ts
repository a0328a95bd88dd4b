import type { MonitoringReport } from '@leeway/monitoring-report'
import { parseReport } from '@leeway/monitoring-report'
import { createFrame, type Frame, mergeProfiles, profileFrame, toFrame } from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import { defineColumnCheck } from '../../src/checks/check.ts'
import { createCheckRegistry } from '../../src/checks/check-registry.ts'
import type { Expectation } from '../../src/checks/expectation.ts'
import { inferExpectations } from '../../src/checks/infer-expectations.ts'
import { MlMonitor } from '../../src/ml-monitor.ts'
import { profileReference } from '../../src/reference/profile-reference.ts'
import { createColumnWorkers } from '../../src/workers/create-column-workers.ts'
import { bothReports, generatedAt, kept, type Options } from './both-reports.ts'
import { hardFrame } from './hard-frames.ts'

/** With a prediction and an embedding; no column tells its rows apart. */
function withOutcome(rows: number, shift: number): Frame {
  const each = <T>(cell: (i: number) => T): T[] => Array.from({ length: rows }, (_, i) => cell(i))
  const more = toFrame({
    instant: each((i) => new Date(1.7e12 + 60_000 * Math.floor(i / 2))),
    guess: each((i) => (i % 5) / 5 + shift),
    v0: each((i) => Math.sin(i % 500) + shift),
    v1: each((i) => Math.cos(i % 500)),
  })
  const { columns } = hardFrame(rows, shift)
  return createFrame([
    ...columns.filter(({ name }) => name !== 'text' && name !== 'instant'),
    ...more.columns,
  ])
}

describe('what needs whole rows', () => {
  const reference = withOutcome(2000, 0)
  const current = withOutcome(900, 0.15)
  const asked = {
    columnMapping: {
      target: 'outcome',
      prediction: 'guess',
      datetime: 'instant',
      embeddings: { vector: ['v0', 'v1'] },
    },
    multivariate: ['domain-classifier'],
    correction: 'none',
    enableRelationDrift: true,
  } as const satisfies Options

  it.each(['calibrated', 'evidently'])(
    '%s: target and predictions are judged; relations, rows and importance are skipped, in one line each',
    async (policy) => {
      const [data, stored] = await bothReports(reference, current, { ...asked, policy })
      expect(parseReport(JSON.stringify(stored))).toEqual(stored)
      expect(data.relationDrift!.length).toBeGreaterThan(3)
      expect(data.dataDrift!.multivariate).toHaveLength(2)
      expect(stored).not.toHaveProperty('relationDrift')
      expect(stored.dataDrift).not.toHaveProperty('multivariate')
      expect(JSON.stringify([stored.targetDrift, stored.predictionDrift])).toBe(
        JSON.stringify([data.targetDrift, data.predictionDrift]),
      )
      const needing = stored.skipped.filter(({ reason }) => reason === 'needs_values')
      const whats = needing.map(({ what }) => what)
      expect(new Set(whats).size).toBe(whats.length)
      for (const what of [
        'relations to the target',
        'importance of the features',
        'drift of all features together (domain-classifier)',
        'drift of the embedding "vector"',
        'duplicated rows of the reference',
        'conflicting labels of the reference',
        'missing patterns of the reference',
        'correlations',
      ]) {
        expect(whats).toContain(what)
      }
      for (const { detail } of needing)
        expect(detail).toMatch(/[Gg]ive the data of the reference|name a test/)
    },
  )

  it('is skipped only where it would have been judged', async () => {
    const [, stored] = await bothReports(reference, current, {
      ...asked,
      multivariate: [],
      importance: { tied: 1 },
      enableRelationDrift: false,
      enableDataQuality: false,
      columnMapping: { target: 'outcome' },
    })
    const { dataDrift, skipped } = stored
    expect(dataDrift!.columns.find(({ name }) => name === 'tied')).toMatchObject({ importance: 1 })
    expect(skipped.filter(({ what }) => !what.startsWith('column'))).toEqual([])
  })

  it('is known of rows that a column tells apart', async () => {
    const ids = {
      id: Array.from({ length: 300 }, (_, i) => i),
      x: Array.from({ length: 300 }, (_, i) => i % 7),
    }
    const mapping = { columnMapping: { id: 'id' }, notSensitive: ['id'] }
    const [data, stored] = await bothReports(toFrame(ids), toFrame(ids), mapping)
    expect(data.dataQuality!.referenceDuplicatedRows).toBe(0)
    expect(stored.dataQuality).toEqual(data.dataQuality)
    expect(stored.skipped).toEqual(data.skipped)
  })

  it('gives the same report from threads', async () => {
    const workers = createColumnWorkers({ threads: 2, minimumValues: 0 })
    try {
      const profile = kept(profileReference({ reference, columnMapping: asked.columnMapping }))
      const [here, there] = await Promise.all(
        [{}, { mapColumns: workers.mapColumns }].map((more) =>
          new MlMonitor({ ...asked, ...more, reference: profile }).generateComprehensiveReport({
            current,
            generatedAt,
          }),
        ),
      )
      expect(JSON.stringify(there)).toBe(JSON.stringify(here))
    } finally {
      await workers.close()
    }
  })
})

describe('expectations', () => {
  it.each(['calibrated', 'evidently'])('%s: are read off a profile as off the data', (policy) => {
    const reference = hardFrame(3000, 0)
    const mapping = { target: 'outcome', datetime: 'instant' }
    const profile = kept(profileReference({ reference, columnMapping: mapping, policy }))
    const [data, stored] = [reference, profile].map((side) =>
      inferExpectations(side, mapping, { policy }),
    )
    const missing = data!.filter(({ check }) => !stored!.some((other) => other.check === check))
    const told = policy === 'calibrated' ? ['ascending'] : ['duplicated-column-count']
    expect(new Set(missing.map(({ check }) => check))).toEqual(new Set(told))
    for (const expectation of stored!) expect(data).toContainEqual(expectation)
  })
})

it('finds a column that has become constant, whether or not the most frequent value is known', async () => {
  const { columns } = hardFrame(800, 0)
  const hard = columns.filter(({ name }) => ['instant', 'outcome'].includes(name))
  const constant = columns
    .filter(({ kind }) => kind === 'numeric')
    .map(({ name }) => ({ ...toFrame({ [name]: Array(800).fill(0.5) }).columns[0]! }))
  const [data, stored] = await bothReports(
    hardFrame(3000, 0),
    createFrame([...hard, ...constant]),
    { sensitive: ['heavy'] },
  )
  const failed = ({ dataQuality }: MonitoringReport) =>
    dataQuality!.checks.flatMap(({ check, column, status }) =>
      check === 'not-constant' && status === 'failed' ? [column] : [],
    )
  expect(failed(data)).toEqual(['continuous', 'heavy', 'tied', 'rounded', 'flag', 'mostly zero'])
  expect(failed(stored)).toEqual(failed(data))
})

describe('expectations that the user gives', () => {
  const expectations: readonly Expectation[] = [
    { check: 'mean', column: 'continuous', condition: { atMost: 0.4 } },
    { check: 'quantile', column: 'continuous', condition: { quantile: 0.5, atMost: 2 } },
    { check: 'value-range', column: 'heavy', condition: { of: 'reference' } },
    { check: 'infinite-share', column: 'heavy', condition: { atMost: 0 }, allowChance: true },
    { check: 'missing-share', column: 'tied', condition: { atMost: 0 }, allowChance: true },
    { check: 'allowed-values', column: 'colour', condition: { values: ['red', 'green'] } },
    {
      check: 'allowed-values',
      column: 'skewed',
      condition: { of: 'reference' },
      allowChance: true,
    },
    { check: 'category-share', column: 'colour', condition: { category: 'red', atMost: 0.1 } },
    { check: 'most-common-share', column: 'colour', condition: { atMost: 0.1 } },
    { check: 'distinct-count', column: 'tied', condition: { atMost: 2 } },
    { check: 'not-constant', column: 'rounded', allowChance: true },
    { check: 'unique', column: 'tied' },
    { check: 'longest-gap', column: 'instant', condition: { atMost: 1 } },
    { check: 'ascending', column: 'instant' },
    { check: 'format', column: 'text', condition: { format: 'uuid' } },
    {
      check: 'format',
      column: 'text',
      condition: { format: 'uuid' },
      name: 'b',
      allowChance: true,
    },
    { check: 'column-schema', column: 'colour' },
    { check: 'total-missing-share', condition: { atMost: 0 } },
    { check: 'row-count', condition: { atLeast: 10_000 } },
    { check: 'constant-column-count', condition: { atMost: 0 } },
    { check: 'incomplete-row-share', condition: { atMost: 0 } },
    { check: 'duplicated-column-count', condition: { atMost: 0 } },
    { check: 'duplicated-row-count', condition: { atMost: 0 } },
    { check: 'duplicated-key-share', condition: { columns: ['tied'], atMost: 0 } },
    { check: 'duplicated-row-share', condition: { of: 'reference' } },
    { check: 'conflicting-label-share', condition: { of: 'reference' } },
    { check: 'correlation-change', condition: { atMost: 0.1 } },
    { check: 'drifted-column-share', condition: { atMost: 0.9 } },
  ]
  const byReferenceOnly = [
    'monitor:format:text:b',
    'monitor:conflicting-label-share',
    'monitor:correlation-change',
  ]

  it.each(['calibrated', 'evidently'])(
    '%s: fail as they do on the data; those that compare with its rows are skipped',
    async (policy) => {
      const [data, stored] = await bothReports(hardFrame(3000, 0), hardFrame(800, 0.1), {
        policy,
        columnMapping: { target: 'outcome', datetime: 'instant' },
        correction: 'none',
        expectations,
      })
      const short = ({ dataQuality }: MonitoringReport) =>
        dataQuality!.checks.map(({ id, status, observed, reason }) => ({
          id,
          status,
          observed,
          reason,
        }))
      const needing = short(stored).filter(({ reason }) => reason === 'needs_values')
      expect(needing.map(({ id }) => id)).toEqual(byReferenceOnly)
      const others = (report: MonitoringReport) =>
        short(report).filter(({ id }) => !byReferenceOnly.includes(id) && !id.includes('drifted'))
      expect(others(stored)).toEqual(others(data))
      expect(others(stored).some(({ reason }) => reason === 'check_failed')).toBe(false)
    },
  )

  it('by a check of the user are skipped where it looks at rows', async () => {
    const first = defineColumnCheck({
      id: 'first',
      title: 'First value',
      summary: 'Looks at a row of the reference.',
      fields: {},
      severity: 'info',
      observe: (_, { reference: { sample } }) => ({
        status: 'seen',
        expected: 'any',
        isMissed: false,
        message: String('values' in sample.column && sample.column.values[0]),
      }),
    })
    const [data, stored] = await bothReports(hardFrame(100, 0), hardFrame(100, 0), {
      checks: createCheckRegistry([first]),
      expectations: [{ check: 'first', column: 'continuous' }],
    })
    expect(data.dataQuality!.checks).toMatchObject([{ status: 'passed' }])
    expect(stored.dataQuality!.checks).toMatchObject([
      {
        status: 'skipped',
        reason: 'needs_values',
        message: expect.stringContaining('The check first'),
      },
    ])
  })
})

describe('a hard profile', () => {
  const many = (rows: number, kinds: number) =>
    toFrame({
      code: Array.from({ length: rows }, (_, i) => `k${i % kinds}`),
      target: Array.from({ length: rows }, (_, i) => (i % 3 === 0 ? 'yes' : 'no')),
      x: Array.from({ length: rows }, (_, i) => Math.sin(i)),
      note: Array.from({ length: rows }, (_, i) => `somebody wrote line ${i} of many`),
      when: Array.from({ length: rows }, (_, i) => new Date(1.7e12 + 1000 * i)),
    })
  const mapping = { target: 'target', id: 'code', datetime: 'when' }

  it.each(['calibrated', 'evidently'])('costs no report: %s', async (policy) => {
    const frame = many(4000, 1500)
    const parts = [many(1500, 1500), many(2500, 1400)]
    const profiles = [
      profileReference({ reference: frame, policy }),
      profileReference({
        reference: frame,
        policy,
        columnMapping: mapping,
        sensitive: ['x', 'when', 'target'],
      }),
      profileReference({ reference: frame, policy, notSensitive: ['note'] }),
      parts.map((part) => profileReference({ reference: part, policy })).reduce(mergeProfiles),
      profileFrame(many(1, 1)),
    ]
    for (const columnMapping of [{}, mapping]) {
      for (const profile of profiles) {
        const monitor = new MlMonitor({
          reference: kept(profile),
          policy,
          columnMapping,
          sampleRows: 500,
        })
        const report = await monitor.generateComprehensiveReport({
          current: many(900, 2000),
          generatedAt,
        })
        expect(parseReport(JSON.stringify(report))).toEqual(report)
        const reasons = report.dataQuality!.checks.map(({ reason }) => reason)
        expect(reasons).not.toContain('check_failed')
        expect(report.sampling!.detail).toContain('against a profile of all')
      }
    }
  })
})
