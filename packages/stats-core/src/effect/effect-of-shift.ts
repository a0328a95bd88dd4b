import { jensenShannonTerm } from '../kernels/counts/jensen-shannon.ts'
import { normalCumulative } from '../special/normal-distribution.ts'
import { normalQuantile } from '../special/normal-quantile.ts'

/** The quantiles at which `quantileEdges` cuts a reference of 90 values and more. */
const edges = Array.from({ length: 19 }, (_, k) => normalQuantile(0.01 + (0.98 * k) / 18))

const shares = sharesOf(0)

/**
 * Returns the effect, in [0, 1], of a normal distribution that moves by `shift` standard deviations: the Jensen-Shannon distance (base 2) on the
 * reference's own twenty bins. 0.25 gives 0.105, 0.05 gives 0.021.
 */
export function effectOfShift(shift: number): number {
  const moved = sharesOf(shift)
  const divergence = shares.reduce((sum, p, k) => sum + jensenShannonTerm(p, moved[k]!), 0)
  return Math.sqrt(Math.max(0, divergence) / Math.LN2)
}

function sharesOf(shift: number): number[] {
  const below = [0, ...edges.map((edge) => normalCumulative(edge - shift)), 1]
  return below.slice(1).map((share, k) => share - below[k]!)
}
