import { moments } from './moments.ts'

/** Returns the standard deviation with n in the denominator (`numpy.std`); 0 for fewer than one value. @param values finite */
export function populationDeviation(values: Float64Array): number {
  const { count, sumOfSquares } = moments(values)
  return count === 0 ? 0 : Math.sqrt(sumOfSquares / count)
}
