import { StatsError } from '../stats-error.ts'

/**
 * Refuses columns of different lengths.
 *
 * @param columns by the name that the message shall use; absent ones are `undefined`
 * @throws StatsError `unequal_lengths`
 */
export function requireLengths(columns: Record<string, ArrayLike<number> | undefined>): void {
  let first: readonly [string, number] | undefined
  for (const [name, column] of Object.entries(columns)) {
    if (column === undefined) continue
    first ??= [name, column.length]
    if (column.length === first[1]) continue
    throw new StatsError(
      'unequal_lengths',
      `performance: found ${first[1]} ${first[0]} and ${column.length} ${name}, needs as many of both`,
    )
  }
}
