import { normalSurvival } from '../../special/normal-distribution.ts'
import type { DuplicatedRows, Multiplicity } from './duplicated-rows.ts'

/** How the duplicates of two frames compare, at one size. */
export interface DuplicationChange {
  /** Rows that repeat an earlier one, of the rows of the smaller frame, expected of as many rows drawn from the reference; in [0, 1]. */
  readonly reference: number
  /** The same of the current frame. */
  readonly current: number
  /** One-sided, that duplicates have not become more; in [0, 1]. */
  readonly pValue: number
}

/**
 * Returns how much of either frame is repeated, as if both had the rows of the smaller one, and how likely as large a rise is by chance.
 *
 * The more rows a frame of few different ones has, the more of them are repeated, so shares of frames of different sizes say nothing: the larger frame is
 * rarefied (Hurlbert, *Ecology* 52, 1971), which is exact. The variance of the number of different rows is taken as the smaller of two figures: the expected number of those that
 * occur once, a bound because the indicators are negatively associated, and, where repeats are rare and so follow Poisson's law, the expected number of equal pairs. With it the
 * difference is compared with the normal law. Cost O(multiplicities), however many rows.
 */
export function duplicationChange(
  reference: Pick<DuplicatedRows, 'multiplicities'>,
  current: Pick<DuplicatedRows, 'multiplicities'>,
): DuplicationChange {
  const rows = Math.min(rowsOf(reference.multiplicities), rowsOf(current.multiplicities))
  if (rows === 0) return { reference: 0, current: 0, pValue: 1 }
  const before = rarefied(reference.multiplicities, rows)
  const now = rarefied(current.multiplicities, rows)
  const spread = Math.sqrt(Math.min(before.once + now.once, before.pairs + now.pairs))
  const fall = before.distinct - now.distinct
  return {
    reference: Math.max(0, 1 - before.distinct / rows),
    current: Math.max(0, 1 - now.distinct / rows),
    pValue: fall <= 0 ? 1 : normalSurvival(fall / Math.max(spread, 1)),
  }
}

function rowsOf(multiplicities: readonly Multiplicity[]): number {
  return multiplicities.reduce((sum, { times, groups }) => sum + times * groups, 0)
}

/** Different rows, those that occur once, and pairs of equal ones, expected among `rows` drawn without replacement. */
function rarefied(
  multiplicities: readonly Multiplicity[],
  rows: number,
): { distinct: number; once: number; pairs: number } {
  const all = rowsOf(multiplicities)
  let distinct = 0
  let once = 0
  let pairs = 0
  for (const { times, groups } of multiplicities) {
    distinct += groups * (1 - noneDrawn(all, rows, times))
    pairs +=
      all < 2 ? 0 : (groups * times * (times - 1) * rows * (rows - 1)) / (2 * all * (all - 1))
    once += groups * times * (rows / all) * noneDrawn(all - 1, rows - 1, times - 1)
  }
  return { distinct, once, pairs }
}

/** That none of `marked` of `all` rows is among `rows` drawn. */
function noneDrawn(all: number, rows: number, marked: number): number {
  let chance = 1
  for (let i = 0; i < marked && chance > 0; i++) {
    chance *= Math.max(0, all - rows - i) / (all - i)
  }
  return chance
}
