import { logFactorial } from '../../random/log-factorial.ts'
import type { CellCounts } from './cell-counts.ts'
import { hypergeometricLower } from './hypergeometric-tail.ts'
import { type TwoByTwo, twoByTwo } from './two-by-two.ts'

/** What {@link boschlooExact} learned. */
export interface BoschlooExactResult {
  /** The test statistic: the smaller one-sided p-value of Fisher's test, in (0, 1]. */
  readonly statistic: number
  /** Two-sided, in [0, 1]; 0 only below the smallest double. */
  readonly pValue: number
  /** The share of the first cell, common to both samples, under which the data would be least surprising. */
  readonly nuisanceShare: number
}

/** Fisher p-values within this share of each other are equal. */
const TIE = 1e-10

/**
 * Boschloo's exact unconditional test that two samples have the same share of the first of two cells,
 * two-sided.
 *
 * Fisher's one-sided p-value serves as the statistic; the p-value is the largest probability, over all common
 * shares, of one at most as large as the data's, and the two-sided p-value is twice the smaller of both sides
 * (Boschloo 1970, Statistica Neerlandica 24). Valid at any size, and uniformly more powerful than Fisher's
 * test on the same side. Agrees with `scipy.stats.boschloo_exact`.
 *
 * The tables at most as extreme have a staircase for a border (Barnard's convexity), so that one probability
 * costs O(rows). Its maximum is sought on a grid that is even in the arcsine of √share, four points to a
 * standard error, and refined by golden section. Cost O(rows^1.5).
 *
 * @throws StatsError `invalid_option` when there are not exactly two cells; else as {@link sampleSizes}.
 */
export function boschlooExact(reference: CellCounts, current: CellCounts): BoschlooExactResult {
  const table = twoByTwo('boschloo', reference, current)
  const less = oneSided(table)
  const greater = oneSided({ reference: table.current, current: table.reference })
  const side = less.pValue < greater.pValue ? less : greater
  return { ...side, pValue: Math.min(1, 2 * side.pValue) }
}

/** The test against a smaller share in the table's reference. */
function oneSided(table: TwoByTwo): BoschlooExactResult {
  const n = table.reference.rows
  const m = table.current.rows
  const statistic = fisherLess(n, m, table.reference.first, table.current.first)
  const border = staircase(n, m, statistic * (1 + TIE))
  const probability = regionProbability(n, m, border)
  const best = maximize(probability, Math.PI / 2, 0.25 / Math.sqrt(Math.max(n, m)))
  return { statistic, pValue: Math.min(1, best.value), nuisanceShare: Math.sin(best.at) ** 2 }
}

/** Fisher's one-sided p-value of `a` of n against `b` of m rows in the first cell. */
function fisherLess(n: number, m: number, a: number, b: number): number {
  return hypergeometricLower({ total: n + m, marked: a + b, draws: n }, a)
}

/**
 * For each a in 0…n the smallest b whose Fisher p-value is at most `limit`; m + 1 where there is none. It
 * never falls as a grows.
 */
function staircase(n: number, m: number, limit: number): Float64Array {
  const border = new Float64Array(n + 1)
  let b = 0
  for (let a = 0; a <= n; a++) {
    while (b <= m && fisherLess(n, m, a, b) > limit) b++
    border[a] = b
  }
  return border
}

/**
 * The probability of the tables on and beyond the border, as a function of the angle whose squared sine is
 * the common share.
 */
function regionProbability(n: number, m: number, border: Float64Array): (angle: number) => number {
  const logChooseN = logCombinations(n)
  const logChooseM = logCombinations(m)
  const upper = new Float64Array(m + 2)
  return (angle) => {
    const logShare = 2 * Math.log(Math.sin(angle))
    const logRest = 2 * Math.log(Math.cos(angle))
    for (let b = m; b >= 0; b--) {
      upper[b] = upper[b + 1]! + Math.exp(logChooseM[b]! + b * logShare + (m - b) * logRest)
    }
    let sum = 0
    for (let a = 0; a <= n; a++) {
      const tail = upper[border[a]!]!
      if (tail === 0) break
      sum += tail * Math.exp(logChooseN[a]! + a * logShare + (n - a) * logRest)
    }
    return sum
  }
}

function logCombinations(n: number): Float64Array {
  return Float64Array.from(
    { length: n + 1 },
    (_, k) => logFactorial(n) - logFactorial(k) - logFactorial(n - k),
  )
}

/**
 * The largest value of `f` on (0, end): the grid's local maxima within a tenth of its largest value, each
 * refined.
 */
function maximize(
  f: (x: number) => number,
  end: number,
  spacing: number,
): { at: number; value: number } {
  const points = Math.max(32, Math.ceil(end / spacing))
  const width = end / points
  const values = Float64Array.from({ length: points }, (_, i) => f((i + 0.5) * width))
  const highest = values.reduce((a, b) => Math.max(a, b), 0)
  let best = { at: 0, value: 0 }
  for (let i = 0; i < points; i++) {
    const value = values[i]!
    const peak = value >= (values[i - 1] ?? 0) && value >= (values[i + 1] ?? 0)
    if (!peak || value < 0.9 * highest) continue
    const refined = goldenSection(
      f,
      Math.max(0, i - 0.5) * width,
      Math.min(points, i + 1.5) * width,
    )
    if (refined.value > best.value) best = refined
  }
  return best
}

const GOLDEN = (Math.sqrt(5) - 1) / 2

function goldenSection(
  f: (x: number) => number,
  from: number,
  to: number,
): { at: number; value: number } {
  let low = from
  let high = to
  let left = high - GOLDEN * (high - low)
  let right = low + GOLDEN * (high - low)
  let atLeft = f(left)
  let atRight = f(right)
  for (let step = 0; step < 24; step++) {
    if (atLeft > atRight) {
      high = right
      right = left
      atRight = atLeft
      left = high - GOLDEN * (high - low)
      atLeft = f(left)
    } else {
      low = left
      left = right
      atLeft = atRight
      right = low + GOLDEN * (high - low)
      atRight = f(right)
    }
  }
  return atLeft > atRight ? { at: left, value: atLeft } : { at: right, value: atRight }
}
