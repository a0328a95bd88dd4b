import type { KllSketch } from './kll-sketch.ts'

/**
 * Returns the share of values up to and including each of `points`: the empirical distribution function, within {@link kllRankError}; exact below the
 * smallest value, from the largest on, and while nothing was compacted. NaN for an empty sketch.
 *
 * @param points any order, no NaN
 */
export function kllRanks(sketch: KllSketch, points: Iterable<number>): number[] {
  const { items, cumulative } = weigh(sketch)
  return Array.from(points, (point) => {
    const upTo = firstWhere(items.length, (i) => items[i]! > point)
    return (upTo === 0 ? 0 : cumulative[upTo - 1]!) / sketch.count
  })
}

/**
 * Returns the value at each of `probabilities`: the inverse of the empirical distribution function (Hyndman–Fan type 1, so always one of the
 * values), its rank within {@link kllRankError}; exact for 0 and 1, and while nothing was compacted. NaN for an empty sketch.
 *
 * @param probabilities any order, in [0, 1]
 */
export function kllQuantiles(sketch: KllSketch, probabilities: Iterable<number>): number[] {
  const { items, cumulative } = weigh(sketch)
  const { count, min = Number.NaN, max = Number.NaN } = sketch
  return Array.from(probabilities, (probability) => {
    if (probability <= 0) return min
    if (probability >= 1) return max
    const rank = probability * count
    return items[firstWhere(items.length, (i) => cumulative[i]! >= rank)] ?? max
  })
}

/**
 * Returns the error of a rank that holds in 99 of 100 cases, as a share of the number of values.
 *
 * `one`: of a single rank, 2.296 / k^0.9723; `all`: of all ranks at once, 2.446 / k^0.9433. Measured by the authors of Apache DataSketches
 * (`kll_sketch.hpp`, `get_normalized_rank_error`); this implementation stays below it. For k = 200: 1.33 % and 1.65 %.
 */
export function kllRankError(k: number, ranks: 'one' | 'all' = 'one'): number {
  return ranks === 'one' ? 2.296 / k ** 0.9723 : 2.446 / k ** 0.9433
}

interface WeighedItems {
  /** Ascending. */
  readonly items: Float64Array
  /** Weight of the items up to and including this one. */
  readonly cumulative: Float64Array
}

function weigh({ levels }: KllSketch): WeighedItems {
  const weighed = levels
    .flatMap((items, level) => items.map((item) => ({ item, weight: 2 ** level })))
    .sort((a, b) => a.item - b.item)
  let sum = 0
  return {
    items: Float64Array.from(weighed, ({ item }) => item),
    cumulative: Float64Array.from(weighed, ({ weight }) => {
      sum += weight
      return sum
    }),
  }
}

/** The first index at which a condition holds that keeps holding, or `length`. */
function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
