import type { Verdict } from '@leeway/monitoring-report'

/** The verdict on a data set. */
export interface DatasetDrift {
  readonly status: Verdict
  /** Drifted of judged columns, in [0, 1]; 0 when no column was judged. */
  readonly driftShare: number
  readonly driftedColumns: number
  /** Columns that were judged: stable or drifted. */
  readonly totalColumns: number
}

/**
 * Returns whether a data set has drifted: at least the share `driftShare` of its judged columns has. Skipped when none was judged.
 *
 * @param verdicts of the columns
 * @param driftShare in [0, 1]
 */
export function datasetDrift(verdicts: Iterable<Verdict>, driftShare: number): DatasetDrift {
  let driftedColumns = 0
  let totalColumns = 0
  for (const verdict of verdicts) {
    if (verdict === 'skipped') continue
    totalColumns += 1
    if (verdict === 'drifted') driftedColumns += 1
  }
  if (totalColumns === 0) return { status: 'skipped', driftShare: 0, driftedColumns, totalColumns }
  const share = driftedColumns / totalColumns
  const status = driftedColumns > 0 && share >= driftShare ? 'drifted' : 'stable'
  return { status, driftShare: share, driftedColumns, totalColumns }
}
