import type { DataDrift, DataQuality, MonitoringReport } from '@leeway/monitoring-report'

/** A report of two judged columns, one of which drifted, and three missing values in sixty. */
export function smallReport(changes: Partial<MonitoringReport> = {}): MonitoringReport {
  return {
    schemaVersion: '1',
    monitor: {
      name: 'odds',
      policy: 'calibrated',
      policyVersion: '1',
      labels: { model: 'premier_league_predictor', version: 'v1.2.0', environment: 'production' },
    },
    runId: 'run-1',
    generatedAt: '2026-11-23T09:00:00Z',
    reference: { rows: 100, fingerprint: 'f00d' },
    current: { rows: 20 },
    dataDrift: smallDrift(),
    dataQuality: smallQuality(),
    alerts: [],
    skipped: [],
    ...changes,
  }
}

export function smallDrift(changes: Partial<DataDrift> = {}): DataDrift {
  return {
    status: 'drifted',
    driftShare: 0.5,
    driftShareThreshold: 0.5,
    driftedColumns: 1,
    totalColumns: 2,
    method: {
      alpha: 0.05,
      correction: 'benjamini-hochberg',
      driftThreshold: 0.1,
      seed: 'odds',
    },
    columns: [],
    ...changes,
  }
}

export function smallQuality(changes: Partial<DataQuality> = {}): DataQuality {
  return {
    missingValuesPercentage: 5,
    missingValuesCount: 3,
    totalValues: 60,
    columns: [],
    checks: [],
    ...changes,
  }
}
