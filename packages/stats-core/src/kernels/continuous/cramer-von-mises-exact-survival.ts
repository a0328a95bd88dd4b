import { greatestCommonDivisor } from './greatest-common-divisor.ts'

/** How many paths reach a lattice point, by the whole number that the statistic has grown to there. */
interface Frequencies {
  readonly values: Float64Array
  readonly counts: Float64Array
}

/**
 * Returns P(T ≥ statistic), the permutation law of the two-sample Cramér–von Mises statistic without ties, in [0, 1].
 *
 * All lattice paths from (0, 0) to (m, n) are walked at once, grouped by the value of the statistic
 * (Xiao, Gordon and Yakovlev 2007, algorithm 1). Agrees with the exact method of `scipy.stats.cramervonmises_2samp`.
 * Counts are exact while C(m + n, m) < 2⁵³.
 *
 * @param m size of one sample
 * @param n size of the other; the work grows as (m n)² or worse, so keep both to some twenty
 * @param statistic Anderson's T
 */
export function cramerVonMisesExactSurvival(m: number, n: number, statistic: number): number {
  const size = m + n
  const multiple = (m / greatestCommonDivisor(m, n)) * n
  const stepM = multiple / m
  const stepN = multiple / n
  let column: Frequencies[] = []
  for (let u = 0; u <= n; u += 1) {
    const next: Frequencies[] = []
    for (let v = 0; v <= m; v += 1) {
      const arrived = merge(next[v - 1], column[v], u === 0 && v === 0)
      next.push(shiftBy((stepM * v - stepN * u) ** 2, arrived))
    }
    column = next
  }
  const least = wholeStatistic(m, n, statistic, multiple, size)
  const { values, counts } = column[m]!
  let total = 0
  let tail = 0
  for (const [k, count] of counts.entries()) {
    total += count
    if (values[k]! >= least) tail += count
  }
  return tail / total
}

/** T on the whole-number scale of the paths, rounded down where midranks put it between two of them. */
function wholeStatistic(
  m: number,
  n: number,
  statistic: number,
  multiple: number,
  size: number,
): number {
  const product = m * n
  const u = (statistic + (4 * product - 1) / (6 * size)) * product * size
  const exactU = Math.round(4 * u) / 4
  const scaled = multiple * multiple * size * (6 * exactU - product * (4 * product - 1))
  return Math.floor(scaled / (6 * product * product))
}

function merge(
  below: Frequencies | undefined,
  left: Frequencies | undefined,
  isStart: boolean,
): Frequencies {
  if (isStart) return { values: Float64Array.of(0), counts: Float64Array.of(1) }
  if (!below || !left) return (below ?? left)!
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
