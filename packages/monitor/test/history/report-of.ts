import { type ColumnDrift, type MonitoringReport, parseReport } from '@leeway/monitoring-report'

/** A column's effect; null where it was skipped. */
export type Effects = Readonly<Record<string, number | null>>

/** Returns a report of the day (counted from Monday, 5 October 2026) with columns of these effects, 0.1 being large. */
export function reportOf(
  day: number,
  effects: Effects,
  more: Partial<MonitoringReport> = {},
): MonitoringReport {
  const columns = Object.entries(effects).map(columnOf)
  const judged = columns.filter(({ status }) => status !== 'skipped')
  const drifted = judged.filter(({ status }) => status === 'drifted').length
  const driftShare = judged.length === 0 ? 0 : drifted / judged.length
  return parseReport({
    schemaVersion: '1',
    monitor: { name: 'odds', policy: 'calibrated', policyVersion: '1', labels: {} },
    runId: `run-${day}`,
    generatedAt: new Date(Date.UTC(2026, 9, 5 + day, 6)).toISOString(),
    reference: { rows: 1000, fingerprint: 'f' },
    current: { rows: 500 },
    dataDrift: {
      status: judged.length === 0 ? 'skipped' : driftShare >= 0.5 ? 'drifted' : 'stable',
      driftShare,
      driftShareThreshold: 0.5,
      driftedColumns: drifted,
      totalColumns: judged.length,
      method: { alpha: 0.05, correction: 'none', driftThreshold: 0.1, seed: 's' },
      columns,
    },
    alerts: [],
    skipped: [],
    ...more,
  })
}

function columnOf([name, effect]: [string, number | null]): ColumnDrift {
  if (effect === null) {
    return { name, kind: 'numeric', status: 'skipped', reason: 'all_null', detail: 'No values.' }
  }
  return {
    name,
    kind: 'numeric',
    status: effect >= 0.1 ? 'drifted' : 'stable',
    test: 'rank-omnibus',
    score: 0.01,
    threshold: 0.05,
    effect: { name: 'jensen-shannon-distance', value: effect, threshold: 0.1 },
  }
}
