import { greatestCommonDivisor } from './greatest-common-divisor.ts'

/**
 * How many paths reach a lattice point, by the whole number that the statistic has grown to there.
 */
interface Frequencies {
  readonly values: Float64Array
  readonly counts: Float64Array
}

/**
 * Returns P(T ≥ statistic), the permutation law of the two-sample Cramér–von Mises statistic
 * without ties, in [0, 1].
 *
 * All lattice paths from (0, 0) to (m, n) are walked at once, grouped by what the statistic has
 * grown to (Xiao, Gordon and Yakovlev 2007, algorithm 1). It only grows: a path that has reached
 * the observed value leaves the table and counts with all its continuations. Agrees with the exact
 * method of `scipy.stats.cramervonmises_2samp`.
 *
 * @param m size of one sample
 * @param n size of the other; the table grows as (m n)² or worse, so keep both to some twenty
 * @param statistic Anderson's T
 */
export function cramerVonMisesExactSurvival(m: number, n: number, statistic: number): number {
  const multiple = (m / greatestCommonDivisor(m, n)) * n
  const least = wholeStatistic(m, n, statistic, multiple)
  const continuations = pathCounts(m, n)
  let tail = 0
  let column: Frequencies[] = []
  for (let u = 0; u <= n; u += 1) {
    const next: Frequencies[] = []
    for (let v = 0; v <= m; v += 1) {
      const growth = ((multiple / m) * v - (multiple / n) * u) ** 2
      const { values, counts } = shiftBy(growth, merge(next[v - 1], column[v]))
      const reached = firstAtLeast(values, least)
      for (let k = reached; k < counts.length; k += 1) {
        tail += counts[k]! * continuations[n - u]![m - v]!
      }
      next.push({ values: values.subarray(0, reached), counts: counts.subarray(0, reached) })
    }
    column = next
  }
  return tail / continuations[n]![m]!
}

/** Element [j][i] is C(i + j, i), the number of paths over i steps right and j up. */
function pathCounts(m: number, n: number): Float64Array[] {
  const rows = [new Float64Array(m + 1).fill(1)]
  for (let j = 1; j <= n; j += 1) {
    const row = rows[j - 1]!.slice()
    for (let i = 1; i <= m; i += 1) row[i]! += row[i - 1]!
    rows.push(row)
  }
  return rows
}

function firstAtLeast(sorted: Float64Array, least: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * T on the whole-number scale of the paths, rounded down where midranks put it between two of them.
 */
function wholeStatistic(m: number, n: number, statistic: number, multiple: number): number {
  const size = m + n
  const product = m * n
  const u = (statistic + (4 * product - 1) / (6 * size)) * product * size
  const exactU = Math.round(4 * u) / 4
  const scaled = multiple * multiple * size * (6 * exactU - product * (4 * product - 1))
  return Math.floor(scaled / (6 * product * product))
}

const START: Frequencies = { values: Float64Array.of(0), counts: Float64Array.of(1) }

/** What arrives at a point from below and from the left; both are missing at the start. */
function merge(below: Frequencies | undefined, left: Frequencies | undefined): Frequencies {
  if (!below || !left) return below ?? left ?? START
  const values = new Float64Array(below.values.length + left.values.length)
  const counts = new Float64Array(values.length)
  let length = 0
  let i = 0
  let j = 0
  while (i < below.values.length || j < left.values.length) {
    const a = i < below.values.length ? below.values[i]! : Number.POSITIVE_INFINITY
    const b = j < left.values.length ? left.values[j]! : Number.POSITIVE_INFINITY
    let count = 0
    if (a <= b) count += below.counts[i++]!
    if (b <= a) count += left.counts[j++]!
    values[length] = Math.min(a, b)
    counts[length] = count
    length += 1
  }
  return { values: values.subarray(0, length), counts: counts.subarray(0, length) }
}

function shiftBy(amount: number, { values, counts }: Frequencies): Frequencies {
  return { values: values.map((value) => value + amount), counts }
}
