import { StatsError } from '../../stats-error.ts'

/**
 * Returns nothing when both samples have at least `least` values.
 *
 * @throws StatsError `sample_too_small`
 */
export function requireSize(
  test: string,
  reference: { readonly length: number },
  current: { readonly length: number },
  least: number,
): void {
  for (const [name, { length }] of [
    ['reference', reference],
    ['current', current],
  ] as const) {
    if (length < least) {
      throw new StatsError(
        'sample_too_small',
        `${test}: ${name} has ${length} value${length === 1 ? '' : 's'}, needs at least ${least}`,
      )
    }
  }
}
