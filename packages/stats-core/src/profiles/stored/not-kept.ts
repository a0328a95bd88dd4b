import { StatsError } from '../../stats-error.ts'
import type { StoredColumn } from './stored-profile.ts'

/** What helps where parts of a profile were counted on different cells. */
export const countAgain = 'profile the data once more, `like` the merged profile'

/** Returns the error that a stored column does not hold what was asked of it. */
export function notKept(
  { name }: StoredColumn,
  what: string,
  remedy = 'compare it by a test that needs a profile only, or with the data',
): StatsError {
  return new StatsError(
    'not_kept',
    `stored profile: column ${JSON.stringify(name)} does not hold ${what}; ${remedy}`,
  )
}
