import type { NotifierError } from '../notifier-error.ts'

/** Longest waits before the second attempt and those after it, in seconds: those that Standard Webhooks recommends. */
const waits = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const

/** A failed attempt. */
export interface FailedSend {
  readonly error: Pick<NotifierError, 'isRetriable' | 'retryAfter'>
  /** How often it was tried, this time included. */
  readonly attempts: number
  /** Milliseconds since 1970. */
  readonly now: number
  /** In [0, 1). @defaultValue Math.random */
  readonly random?: () => number
}

/**
 * Returns when a message is tried again; `undefined`: never, since it would be refused again, or was tried ten times.
 *
 * Full jitter: any time up to the longest wait (5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h), not before a second has passed, and not before the service asks for.
 */
export function nextAttempt({
  error,
  attempts,
  now,
  random = Math.random,
}: FailedSend): Date | undefined {
  const longest = waits[attempts - 1]
  if (!error.isRetriable || longest === undefined) return undefined
  const seconds = Math.max(1, random() * longest, error.retryAfter ?? 0)
  return new Date(now + Math.ceil(seconds * 1000))
}
