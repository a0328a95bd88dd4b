/**
 * What went wrong, as a word a program can branch on.
 *
 * - `unreachable`, `timeout`, `unavailable`: the service did not take the message now (408, 425, 429, 5xx, SMTP 4xx); it may be tried again.
 * - `unauthorized`: it refuses who sends (401, 403, a wrong password); it may be tried again, for a person can set that right, and until then nothing is to be lost.
 * - `rejected`: it refuses the message, and would refuse it again.
 * - `gone`: the address does not exist any more (410); nothing more should be sent to it.
 * - `redirected`: it sends elsewhere; redirects are not followed.
 * - `invalid_option`: an option of the channel is wrong; the message says which.
 */
export type NotifierErrorCode =
  | 'unreachable'
  | 'timeout'
  | 'unavailable'
  | 'unauthorized'
  | 'rejected'
  | 'gone'
  | 'redirected'
  | 'invalid_option'

const retriable: ReadonlySet<NotifierErrorCode> = new Set([
  'unreachable',
  'timeout',
  'unavailable',
  'unauthorized',
])

/** A message that a channel did not take, or a channel that is configured wrongly. Its text names the host, never a URL's path, a password or what the message said; it has no `cause`, which could. */
export class NotifierError extends Error {
  override readonly name = 'NotifierError'
  readonly code: NotifierErrorCode
  /** What the service asks to wait first, in seconds. */
  readonly retryAfter?: number

  /**
   * @param code the kind of failure, stable across versions
   * @param message who, what was wrong, what was found, what would be right
   * @param options what the service asks to wait
   */
  constructor(
    code: NotifierErrorCode,
    message: string,
    { retryAfter }: { retryAfter?: number | undefined } = {},
  ) {
    super(message)
    this.code = code
    if (retryAfter !== undefined) this.retryAfter = retryAfter
  }

  /** Whether the same message may be taken later. */
  get isRetriable(): boolean {
    return retriable.has(this.code)
  }
}
