import type {
  ClassificationMetrics,
  ColumnDrift,
  MonitoringReport,
} from '@leeway/monitoring-report'
import { describe, expect, test } from 'vitest'
import { compareReports } from '../../src/index.ts'
import { reportOf } from './report-of.ts'

describe('columns by what became of their verdicts', () => {
  test('largest first', () => {
    const before = reportOf(1, { a: 0.02, b: 0.3, c: 0.2, d: 0.4, e: 0.01, f: 0.15 })
    const now = reportOf(2, { a: 0.12, b: 0.2, c: 0.05, d: 0.5, e: 0.6, f: 0.01 })
    expect(compareReports(before, now)).toMatchObject({
      previousRunId: 'run-1',
      previousGeneratedAt: '2026-10-06T06:00:00.000Z',
      newlyDrifted: ['e', 'a'],
      stillDrifted: ['d', 'b'],
      recovered: ['c', 'f'],
    })
  })

  test('skipped columns: drifted after a skip is new, skipped after a drift has not recovered', () => {
    const before = reportOf(1, { a: null, b: 0.3, c: 0.02, d: null })
    const now = reportOf(2, { a: 0.3, b: null, c: null, d: 0.01 })
    const comparison = compareReports(before, now)
    expect(comparison).toMatchObject({ newlyDrifted: ['a'], stillDrifted: [], recovered: [] })
    expect(comparison.noLongerJudged).toEqual(['b', 'c'])
  })

  test('columns that came and went, by the data', () => {
    const gone: ColumnDrift = {
      name: 'b',
      kind: 'numeric',
      status: 'skipped',
      reason: 'missing_in_current',
      detail: 'Gone.',
    }
    const before = reportOf(1, { a: 0, b: 0, c: 0 })
    const now = reportOf(2, { a: 0, d: 0 })
    now.dataDrift!.columns.push(gone)
    const comparison = compareReports(before, now)
    expect(comparison.appeared).toEqual(['d'])
    expect(comparison.disappeared).toEqual(['b', 'c'])
  })

  test('target and predictions are columns too', () => {
    const outcome = (effect: number): Partial<MonitoringReport> => ({
      targetDrift: { ...reportOf(0, { y: effect }).dataDrift!.columns[0]! },
    })
    const comparison = compareReports(
      reportOf(1, { a: 0 }, outcome(0)),
      reportOf(2, { a: 0 }, outcome(0.3)),
    )
    expect(comparison.newlyDrifted).toEqual(['y'])
    expect(comparison.measures).toEqual([
      { measure: 'targetDrift.effect', column: 'y', previous: 0, current: 0.3 },
    ])
  })
})

describe('measures that moved', () => {
  test('the data set, then the model with its intervals, then columns; the largest move first', () => {
    const metrics = (accuracy: number, rocAuc: number): Partial<MonitoringReport> => ({
      performance: performanceOf({
        rows: 500,
        accuracy,
        rocAuc,
        precision: 0.5,
        intervals: { accuracy: [accuracy - 0.02, accuracy + 0.02] },
      }),
    })
    const before = reportOf(1, { a: 0.02, b: 0.3, c: 0.05 }, metrics(0.9, 0.8))
    const now = reportOf(2, { a: 0.4, b: 0.1, c: 0.09 }, metrics(0.8, 0.79))
    expect(compareReports(before, now).measures).toEqual([
      { measure: 'dataDrift.driftShare', previous: 1 / 3, current: 2 / 3 },
      { measure: 'dataDrift.driftedColumns', previous: 1, current: 2 },
      {
        measure: 'performance.current.accuracy',
        previous: 0.9,
        current: 0.8,
        previousInterval: [0.88, 0.92],
        currentInterval: [0.78, 0.8200000000000001],
      },
      { measure: 'performance.current.rocAuc', previous: 0.8, current: 0.79 },
      { measure: 'dataDrift.columns.effect', column: 'a', previous: 0.02, current: 0.4 },
      { measure: 'dataDrift.columns.effect', column: 'b', previous: 0.3, current: 0.1 },
    ])
  })

  test('of 500 columns that moved, the 20 that moved most', () => {
    const effects = (scale: number) =>
      Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`x${i}`, (scale * i) / 500]))
    const { measures } = compareReports(reportOf(1, effects(0)), reportOf(2, effects(0.9)))
    const columns = measures.filter(({ column }) => column !== undefined)
    expect(columns).toHaveLength(20)
    expect(columns[0]!.column).toBe('x499')
  })

  test('a score of another test is not compared', () => {
    const scored = (test: string, score: number): Partial<MonitoringReport> => {
      const { effect: _, ...column } = reportOf(0, { y: 0 }).dataDrift!.columns[0]!
      return { targetDrift: { ...column, test, score, scoreKind: 'distance', threshold: 0.1 } }
    }
    const moved = (testBefore: string) =>
      compareReports(
        reportOf(1, {}, scored(testBefore, 0.02)),
        reportOf(2, {}, scored('psi', 0.5)),
      ).measures.map(({ measure }) => measure)
    expect(moved('psi')).toEqual(['targetDrift.score'])
    expect(moved('jensenshannon')).toEqual([])
  })
})

describe('reports that are not alike', () => {
  test('of another monitor: an error that names both', () => {
    const other = reportOf(1, { a: 0 })
    other.monitor.name = 'shots'
    expect(() => compareReports(other, reportOf(2, { a: 0 }))).toThrow(
      expect.objectContaining({
        code: 'not_comparable',
        message:
          'monitor: run "run-2" is of the monitor "odds", expected "shots": only reports of one monitor can be compared',
      }),
    )
  })

  test('of another policy, threshold or reference, or in the wrong order: notes', () => {
    const before = reportOf(3, { a: 0 })
    before.monitor.policyVersion = '0'
    before.dataDrift!.method.driftThreshold = 0.2
    before.reference.fingerprint = 'g'
    expect(compareReports(before, reportOf(2, { a: 0 })).notes).toEqual([
      'The report compared with was made after this one.',
      'The policy is another one: calibrated 0 then, calibrated 1 now; verdicts may differ for that alone.',
      'The drift threshold is another one: 0.2 then, 0.1 now.',
      'The reference is another one: what counts as normal has changed.',
    ])
  })

  test('alike: no notes, nothing moved', () => {
    const comparison = compareReports(reportOf(1, { a: 0 }), reportOf(2, { a: 0 }))
    expect(comparison).not.toHaveProperty('notes')
    expect(comparison.measures).toEqual([])
  })
})

function performanceOf(current: ClassificationMetrics): MonitoringReport['performance'] {
  return { task: 'classification', target: 'y', prediction: ['p'], current }
}
