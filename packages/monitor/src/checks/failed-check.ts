import { StatsError } from '@leeway/stats-core'
import type { SkippedObservation } from './observation.ts'

/** Says that a check asked a stored profile of the reference for what that does not hold, or raised an error; not which, for its message may hold a value. */
export function failedCheck(id: string, error: unknown): SkippedObservation {
  return error instanceof StatsError && error.code === 'not_kept'
    ? needsReference(id)
    : {
        status: 'skipped',
        reason: 'check_failed',
        message: `The check ${id} raised an error on these data.`,
      }
}

/** Says that a check compares with what a stored profile of the reference does not hold. */
export function needsReference(id: string): SkippedObservation {
  return {
    status: 'skipped',
    reason: 'needs_values',
    message: `The check ${id} needs more of the reference than its stored profile holds. Give the data of the reference.`,
  }
}
