import { moments } from './moments.ts'

/** Returns the standard deviation with n in the denominator (`numpy.std`); 0 for an empty sample. @param values finite */
export function populationDeviation(values: Float64Array): number {
  const { count, rootOfSquares } = moments(values)
  return count === 0 ? 0 : rootOfSquares / Math.sqrt(count)
}
