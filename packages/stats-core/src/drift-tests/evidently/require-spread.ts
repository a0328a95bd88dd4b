import { StatsError } from '../../stats-error.ts'

/**
 * Returns nothing when not all values of both samples are equal.
 *
 * @param test name of the calling test, which the message begins with
 * @param reference sorted ascending
 * @param current sorted ascending
 * @throws StatsError `constant_samples`
 */
export function requireSpread(test: string, reference: Float64Array, current: Float64Array): void {
  const [first] = reference
  if ([reference.at(-1), current[0], current.at(-1)].some((value) => value !== first)) return
  throw new StatsError(
    'constant_samples',
    `${test}: reference and current hold one and the same value, needs at least two different ones`,
  )
}
