import type { ColumnDrift, DataDrift, DriftMethod, Verdict } from '@leeway/monitoring-report'
import { datasetDrift } from '@leeway/stats-core'
import { type DriftSettings, defaultEffectThreshold } from './drift-settings.ts'

/**
 * Returns the verdict on the data set, given those on its features and on the target and predictions that the policy counts with them. Where enough of them have drifted, but not without the oddest row, it is stable, and `withoutOneRow` says how many are left.
 *
 * @param restOf the verdicts on the features, in their order, without one row ({@link withoutOneRow}); asked for only where enough have drifted
 */
export async function describeDataDrift(
  columns: ColumnDrift[],
  outcomes: readonly ColumnDrift[],
  driftShareThreshold: number,
  settings: DriftSettings,
  restOf: () => Promise<readonly Verdict[] | undefined>,
): Promise<DataDrift> {
  const { status, driftShare, driftedColumns, totalColumns } = datasetDrift(
    [...columns, ...outcomes].map((column) => column.status),
    driftShareThreshold,
  )
  const rest = status === 'drifted' ? await restOf() : undefined
  const left =
    rest === undefined
      ? undefined
      : datasetDrift([...rest, ...outcomes.map((column) => column.status)], driftShareThreshold)
  const isOneRow = left !== undefined && left.status !== 'drifted'
  return {
    status: isOneRow ? 'stable' : status,
    driftShare,
    driftShareThreshold,
    driftedColumns,
    totalColumns,
    ...(isOneRow
      ? { withoutOneRow: { driftedColumns: left.driftedColumns, driftShare: left.driftShare } }
      : {}),
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
