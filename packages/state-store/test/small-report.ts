import type { Alert, ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'

/** A report of the monitor `odds` with one feature for each status, and the alerts given. */
export function smallReport(
  day: number,
  {
    statuses = ['drifted', 'stable'],
    alerts = [],
    monitor = 'odds',
  }: {
    statuses?: readonly ColumnDrift['status'][]
    alerts?: readonly Alert[]
    monitor?: string
  } = {},
): MonitoringReport {
  const columns = statuses.map((status, index): ColumnDrift => {
    const verdict = { name: `column ${index}`, kind: 'numeric', status } as const
    if (status === 'skipped') return { ...verdict, reason: 'all_null', detail: 'No value.' }
    return {
      ...verdict,
      test: 'ks',
      score: status === 'drifted' ? 0.001 : 0.5,
      threshold: 0.05,
      effect: { name: 'jensen-shannon-distance', value: 0.1 + index / 10, threshold: 0.1 },
    }
  })
  const drifted = statuses.filter((status) => status === 'drifted').length
  const judged = statuses.filter((status) => status !== 'skipped').length
  const share = judged === 0 ? 0 : drifted / judged
  return {
    schemaVersion: '1',
    monitor: { name: monitor, policy: 'calibrated', policyVersion: '1', labels: { model: 'm' } },
    runId: `${monitor}-${day}`,
    generatedAt: `${dateOf(day + 1)}T06:00:00Z`,
    reference: { rows: 10, fingerprint: '0123456789abcdef' },
    current: { rows: 10 },
    dataDrift: {
      status: judged === 0 ? 'skipped' : share >= 0.5 ? 'drifted' : 'stable',
      driftShare: share,
      driftShareThreshold: 0.5,
      driftedColumns: drifted,
      totalColumns: judged,
      method: { alpha: 0.05, correction: 'none', driftThreshold: 0.1, seed: 'leeway' },
      columns,
    },
    alerts: [...alerts],
    skipped: columns
      .filter(({ status }) => status === 'skipped')
      .map(({ name }) => ({ what: `column "${name}"`, reason: 'all_null', detail: 'No value.' })),
  }
}

/** The window of a day of January 2026. */
export function dayWindow(day: number): { from: string; to: string } {
  return { from: `${dateOf(day)}T00:00:00.000Z`, to: `${dateOf(day + 1)}T00:00:00.000Z` }
}

/** An alert of the monitor `odds` on one column. */
export function smallAlert(column: string, value: number): Alert {
  return {
    id: `odds:data_drift:${column}`,
    type: 'data_drift',
    severity: 'warning',
    message: `Column ${column} has drifted.`,
    column,
    value,
    threshold: 0.1,
  }
}

function dateOf(day: number): string {
  return new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10)
}
