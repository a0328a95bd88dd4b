import { type CellCounts, sampleSizes } from './cell-counts.ts'

/** What {@link jensenShannon} learned. */
export interface JensenShannonResult {
  /** Square root of the divergence: a metric in [0, sqrt(ln 2 / ln base)], so in [0, 1] for base 2. */
  readonly distance: number
  /** The divergence itself, in [0, ln 2 / ln base]: nats for base e, bits for base 2. */
  readonly divergence: number
}

/** Options of {@link jensenShannon}. */
export interface JensenShannonOptions {
  /**
   * Base of the logarithm, > 1; default e (nats), as SciPy and Evidently. Base 2 gives bits and a distance in
   * [0, 1].
   */
  readonly base?: number
}

/**
 * The Jensen-Shannon distance and divergence between the shares of two samples.
 *
 * With shares p and q and their mean m = (p + q) / 2, the divergence is (KL(p‖m) + KL(q‖m)) / 2 (Lin 1991,
 * IEEE Trans. Inf. Theory 37) and the distance is its square root (Endres and Schindelin 2003). Agrees with
 * `scipy.spatial.distance.jensenshannon`. Symmetric; empty cells contribute 0 and need no filling. Cost
 * O(cells).
 *
 * Under no drift its value is not 0 but grows as the samples shrink: see {@link jensenShannonNullMean}.
 *
 * @throws StatsError `invalid_option`, `sample_too_small` as {@link sampleSizes}.
 */
export function jensenShannon(
  reference: CellCounts,
  current: CellCounts,
  { base = Math.E }: JensenShannonOptions = {},
): JensenShannonResult {
  const rows = sampleSizes('jensenshannon', reference, current)
  let sum = 0
  for (let i = 0; i < reference.length; i++) {
    sum += jensenShannonTerm(reference[i]! / rows.reference, current[i]! / rows.current)
  }
  const divergence = Math.max(0, sum) / (base === Math.E ? 1 : Math.log(base))
  return { distance: Math.sqrt(divergence), divergence }
}

/**
 * The contribution of one cell with shares `p` and `q` to the Jensen-Shannon divergence, in nats, ≥ 0.
 *
 * Written over the relative difference d = (p − q) / (p + q), it is (p + q) / 4 · ((1 + d) ln(1 + d) + (1 −
 * d) ln(1 − d)); below |d| = 0.01 its Taylor series replaces the logarithms, whose terms cancel there.
 */
export function jensenShannonTerm(p: number, q: number): number {
  const total = p + q
  if (total === 0) return 0
  const d = (p - q) / total
  const square = d * d
  if (square < 1e-4)
    return (total / 4) * square * (1 + square * (1 / 6 + square * (1 / 15 + square / 28)))
  return (total / 4) * (xLogX(1 + d) + xLogX(1 - d))
}

function xLogX(x: number): number {
  return x > 0 ? x * Math.log(x) : 0
}
