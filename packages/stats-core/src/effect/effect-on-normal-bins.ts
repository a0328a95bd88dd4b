import { jensenShannonTerm } from '../kernels/counts/jensen-shannon.ts'
import { normalCumulative } from '../special/normal-distribution.ts'
import { normalQuantile } from '../special/normal-quantile.ts'

/** The quantiles at which `quantileEdges` cuts a reference of 90 values and more. */
const edges = Array.from({ length: 19 }, (_, k) => normalQuantile(0.01 + (0.98 * k) / 18))

const shares = sharesOf((edge) => edge)

/**
 * Returns the Jensen-Shannon distance (base 2), in [0, 1], between a standard normal distribution and another normal one, on the twenty bins of the former.
 *
 * @param standardize returns how many of its standard deviations a value lies above the mean of the other one
 */
export function effectOnNormalBins(standardize: (value: number) => number): number {
  const moved = sharesOf(standardize)
  const divergence = shares.reduce((sum, p, k) => sum + jensenShannonTerm(p, moved[k]!), 0)
  return Math.sqrt(Math.max(0, divergence) / Math.LN2)
}

function sharesOf(standardize: (value: number) => number): number[] {
  const below = [0, ...edges.map((edge) => normalCumulative(standardize(edge))), 1]
  return below.slice(1).map((share, k) => share - below[k]!)
}
