import type { Sampling } from '@leeway/monitoring-report'
import { detectableEffect } from '@leeway/stats-core'

/** What {@link describeSampling} has to know. */
export interface SampledSides {
  /** Rows that each side has at most. */
  readonly rows: number
  readonly seed: string
  /** Before sampling. */
  readonly referenceRows: number
  readonly currentRows: number
}

/**
 * Returns what sampling costs in certainty: the smallest effect of one numeric column that a rank test at level `alpha` finds to be real with probability 0.8, at the sampled sizes and at the full
 * ones. `undefined` where no row was left out.
 */
export function describeSampling(
  { rows, seed, referenceRows, currentRows }: SampledSides,
  alpha: number,
): Sampling | undefined {
  if (referenceRows <= rows && currentRows <= rows) return undefined
  const found = (reference: number, current: number): number =>
    detectableEffect({
      referenceValues: reference,
      currentValues: current,
      level: alpha,
      sensitivity: 1,
      effectThreshold: 0,
      nullMean: 0,
    })
  const detectable = found(Math.min(rows, referenceRows), Math.min(rows, currentRows))
  const detectableInAll = found(referenceRows, currentRows)
  return {
    rows,
    seed,
    referenceRows,
    currentRows,
    detectable,
    detectableInAll,
    detail: `Of ${referenceRows} reference and ${currentRows} current rows at most ${rows} a side were judged: in one column of numbers a change of effect ${short(detectable)} is found to be real with probability 0.8, with all rows one of ${short(detectableInAll)}.`,
  }
}

function short(value: number): string {
  return String(Number(value.toPrecision(2)))
}
