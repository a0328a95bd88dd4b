import { quantileRanks } from '../../bins/quantile-ranks.ts'
import type { RandomSource } from '../../random/random-source.ts'
import type { AlignedCounts } from '../../samples/align-categories.ts'
import { lazilyDealtRows } from './lazily-dealt-rows.ts'
import { singlyDealtRows } from './singly-dealt-rows.ts'

/** At most 38 edges, in a dealt reference as in any. */
const MOST_CELLS = 39

/** Up to so many rows, to deal them one by one is faster than to deal them in parts. */
const FEW_ROWS = 20_000

/**
 * Returns a function that deals the rows of two samples anew and returns how many of each fall into the bins of the *dealt* reference (`quantileEdges`). What it
 * returns is overwritten by the next deal; cells beyond the last bin are 0.
 *
 * Under no drift every way to deal the rows is as likely as the one that was observed, so a statistic on the reference's own bins has the law of these deals, given
 * the values of both samples together, ties and infinite values included. O(rows) a deal up to 20,000 rows ({@link singlyDealtRows}); beyond, some twenty times log₂(rows) draws,
 * of where each quantile lies and of what lies between ({@link lazilyDealtRows}).
 *
 * @param pooled values of both samples, sorted ascending, no NaN
 * @param referenceRows whole number in [1, length of pooled − 1]
 */
export function quantileBinDealer(
  random: RandomSource,
  pooled: Float64Array,
  referenceRows: number,
): () => AlignedCounts {
  const total = pooled.length
  const low = firstAbove(pooled, Number.NEGATIVE_INFINITY, 0)
  const high = firstAtLeast(pooled, Number.POSITIVE_INFINITY, low)
  const reference = new Float64Array(MOST_CELLS)
  const current = new Float64Array(MOST_CELLS)
  const rows =
    total <= FEW_ROWS ? singlyDealtRows(random, total, referenceRows) : lazilyDealtRows(random)
  let cell = 0
  const close = (size: number, marked: number): void => {
    reference[cell] = marked
    current[cell] = size - marked
    cell += 1
  }

  return () => {
    reference.fill(0)
    current.fill(0)
    cell = 0
    rows.deal()
    const lowest = rows.count(0, low, referenceRows, total)
    const others = referenceRows - lowest
    const highest = rows.count(high, total, others, total - low)
    let left = others - highest
    const dealt = left
    let at = low
    let run: Run = { below: low, belowMarked: lowest, rows: 0, marked: 0, isAlone: false }
    for (const rank of quantileRanks(dealt)) {
      const nth = rank + 1 - (dealt - left)
      if (nth <= 0) {
        run.isAlone = true
        continue
      }
      if (run.rows > 0) {
        closeRun(run, close)
        run = { below: 0, belowMarked: 0, rows: 0, marked: 0, isAlone: false }
      }
      const place = rows.nth(at, high, left, nth)
      const value = pooled[place]!
      const start = pooled[place - 1] === value ? firstAtLeast(pooled, value, at) : place
      const end = pooled[place + 1] === value ? firstAbove(pooled, value, place) : place + 1
      const before = rows.count(at, start, nth - 1, place - at)
      const after = rows.count(place + 1, end, left - nth, high - place - 1)
      run.below += start - at
      run.belowMarked += before
      run.rows = end - start
      run.marked = nth - before + after
      left -= nth + after
      at = end
    }
    if (run.rows > 0) closeRun(run, close)
    const unclosed = run.rows > 0 ? { below: 0, belowMarked: 0 } : run
    close(unclosed.below + total - at, unclosed.belowMarked + left + highest)
    return { reference, current }
  }
}

/** Rows up to an edge: those of the edge's own value, and those below it down to the previous edge. */
interface Run {
  below: number
  belowMarked: number
  rows: number
  marked: number
  /** Whether the value is so frequent that it has a bin to itself. */
  isAlone: boolean
}

function closeRun(run: Run, close: (size: number, marked: number) => void): void {
  if (run.isAlone) {
    close(run.below, run.belowMarked)
    close(run.rows, run.marked)
  } else {
    close(run.below + run.rows, run.belowMarked + run.marked)
  }
}

function firstAtLeast(sorted: Float64Array, value: number, from: number): number {
  return bisect(sorted, from, (other) => other >= value)
}

function firstAbove(sorted: Float64Array, value: number, from: number): number {
  return bisect(sorted, from, (other) => other > value)
}

function bisect(sorted: Float64Array, from: number, holds: (value: number) => boolean): number {
  let low = from
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(sorted[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
