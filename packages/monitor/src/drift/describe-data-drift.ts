import type { ColumnDrift, DataDrift, DriftMethod } from '@leeway/monitoring-report'
import { datasetDrift } from '@leeway/stats-core'
import { type DriftSettings, defaultEffectThreshold } from './drift-settings.ts'

/** Returns the verdict on the data set, given those on its features and on the target and predictions that the policy counts with them. */
export function describeDataDrift(
  columns: ColumnDrift[],
  outcomes: readonly ColumnDrift[],
  driftShareThreshold: number,
  settings: DriftSettings,
): DataDrift {
  const { status, driftShare, driftedColumns, totalColumns } = datasetDrift(
    [...columns, ...outcomes].map((column) => column.status),
    driftShareThreshold,
  )
  return {
    status,
    driftShare,
    driftShareThreshold,
    driftedColumns,
    totalColumns,
    method: methodOf(settings),
    columns,
  }
}

function methodOf({ policy, alpha, correction, driftThreshold, seed }: DriftSettings): DriftMethod {
  const ownScores = driftThreshold === undefined ? 'test-defaults' : 'score'
  return {
    alpha,
    correction,
    driftThreshold: driftThreshold ?? defaultEffectThreshold,
    driftThresholdReading: policy.verdict === 'real-and-large' ? 'effect' : ownScores,
    seed,
  }
}
