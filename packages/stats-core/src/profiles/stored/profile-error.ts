import { StatsError } from '../../stats-error.ts'

/** Returns the error that a stored profile cannot be used: malformed, of another version, or one that does not fit another. */
export function profileError(message: string, cause?: unknown): StatsError {
  return new StatsError(
    'invalid_option',
    `stored profile: ${message}`,
    cause === undefined ? undefined : { cause },
  )
}
