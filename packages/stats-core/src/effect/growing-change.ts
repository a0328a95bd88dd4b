import { numericColumn } from '../columns/numeric-column.ts'
import type { CellCounts } from '../kernels/counts/cell-counts.ts'
import { jensenShannon } from '../kernels/counts/jensen-shannon.ts'
import { populationDeviation } from '../profiles/population-deviation.ts'
import { quantileSorted } from '../profiles/quantile-sorted.ts'
import { type NumericSample, type Sample, sampleOf } from '../samples/sample.ts'
import { effectOfShift } from './effect-of-shift.ts'

/** A sample in small, and the same after a change of any size. */
export interface GrowingChange {
  readonly before: Sample
  /** Returns the sample after a change of `size`, in [0, 1] of the largest. */
  readonly after: (size: number) => Sample
  /** Returns the Jensen-Shannon distance (base 2) of that change. */
  readonly effect: (size: number) => number
}

/** A distance hardly changes beyond so many quantiles, or rows. */
const FINENESS = 400

/** Standard deviations; next to nothing overlaps beyond. */
const LONGEST_SHIFT = 8

/** Returns the quantiles of a sample of numbers and how they all move up together, up to eight of its standard deviations. */
export function growingShift(reference: NumericSample): GrowingChange {
  const quantiles = quantilesInSmall(reference)
  const longest = LONGEST_SHIFT * populationDeviation(quantiles)
  const after = (part: number): Sample =>
    sampleOf(numericColumn('after', { values: quantiles.map((value) => value + part * longest) }))
  return { before: after(0), after, effect: (part) => effectOfShift(part * LONGEST_SHIFT) }
}

/** Returns up to 400 quantiles of a sample of numbers, ascending: the sample in small. */
export function quantilesInSmall({ finite }: NumericSample): Float64Array {
  const size = Math.min(FINENESS, finite.length)
  return Float64Array.from({ length: size }, (_, i) => quantileSorted(finite, (i + 0.5) / size))
}

/**
 * Returns the shares of a sample in categories and how rows move from the most frequent category to the rarest, or to a new one where there is only one.
 *
 * @param counts rows per category, at least one row in all
 */
export function growingMove(counts: CellCounts): GrowingChange {
  const present = Array.from(counts).filter((count) => count > 0)
  const rows = present.reduce((sum, count) => sum + count, 0)
  const before = present.map((count) => Math.max(1, Math.round((count / rows) * FINENESS)))
  if (before.length === 1) before.push(0)
  const from = before.indexOf(Math.max(...before))
  const to = before.lastIndexOf(Math.min(...before))
  const moved = (part: number): number[] => {
    const leaving = Math.round(part * before[from]!)
    return before.map((count, k) => count + (k === to ? leaving : 0) - (k === from ? leaving : 0))
  }
  return {
    before: categories(before),
    after: (part) => categories(moved(part)),
    effect: (part) =>
      jensenShannon(Float64Array.from(before), Float64Array.from(moved(part)), { base: 2 })
        .distance,
  }
}

function categories(counts: readonly number[]): Sample {
  const codes = Int32Array.from(counts.flatMap((count, code) => Array<number>(count).fill(code)))
  return sampleOf({
    kind: 'categorical',
    name: 'after',
    length: codes.length,
    codes,
    categories: counts.map((_, code) => `${code}`),
    nullCount: 0,
  })
}
