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
  /** Whether the reference is a stored profile, of which no row is left out. */
  readonly isProfile: boolean
}

/**
 * Returns what sampling costs in certainty: the smallest effect of one numeric column that a rank test at level `alpha` finds to be real with probability 0.8, at the sampled sizes and at the full
 * ones. `undefined` where no row was left out.
 */
export function describeSampling(
  { rows, seed, referenceRows, currentRows, isProfile }: SampledSides,
  alpha: number,
): Sampling | undefined {
  const judgedReference = isProfile ? referenceRows : Math.min(rows, referenceRows)
  if (judgedReference === referenceRows && currentRows <= rows) return undefined
  const found = (reference: number, current: number): number =>
    detectableEffect({
      referenceValues: reference,
      currentValues: current,
      level: alpha,
      sensitivity: 1,
      effectThreshold: 0,
      nullMean: 0,
    })
  const detectable = found(judgedReference, Math.min(rows, currentRows))
  const detectableInAll = found(referenceRows, currentRows)
  const judged = isProfile
    ? `Of ${currentRows} current rows ${rows}, against a profile of all ${referenceRows} of the reference,`
    : `Of ${referenceRows} reference and ${currentRows} current rows at most ${rows} a side`
  return {
    rows,
    seed,
    referenceRows,
    currentRows,
    detectable,
    detectableInAll,
    detail: `${judged} were judged: in one column of numbers a change of effect ${short(detectable)} is found to be real with probability 0.8, with all rows one of ${short(detectableInAll)}.`,
  }
}

function short(value: number): string {
  return String(Number(value.toPrecision(2)))
}
