import { StatsError } from '@leeway/stats-core'

/** Returns what `compute` returns, or `otherwise` where it asks a stored profile for what that does not hold. */
export function keptOr<T, U>(compute: () => T, otherwise: () => U): T | U {
  try {
    return compute()
  } catch (error) {
    if (error instanceof StatsError && error.code === 'not_kept') return otherwise()
    throw error
  }
}
