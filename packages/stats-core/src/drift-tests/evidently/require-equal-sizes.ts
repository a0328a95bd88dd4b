import { StatsError } from '../../stats-error.ts'

/**
 * Returns nothing when both samples have as many values.
 *
 * @param test name of the calling test, which the message begins with
 * @throws StatsError `not_applicable`
 */
export function requireEqualSizes(test: string, reference: number, current: number): void {
  if (reference === current) return
  throw new StatsError(
    'not_applicable',
    `${test}: reference has ${reference} values and current has ${current}, this test needs as many in both`,
  )
}
