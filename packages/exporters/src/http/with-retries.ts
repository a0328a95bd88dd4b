import { setTimeout as delay } from 'node:timers/promises'
import pRetry from 'p-retry'
import { ExportError } from '../export-error.ts'
import { FailedAttempt } from './failed-attempt.ts'

/** How a server is asked. */
export interface RetryOptions {
  /** Seconds until the export to this server ends, attempts and waiting together. @defaultValue 10 */
  readonly timeout?: number
  /** How often a request that broke off, or was answered with 429 or 5xx, is sent again. @defaultValue 3 */
  readonly retries?: number
  /** Seconds before the first of them, doubled from one to the next; more, where the server asks for more. @defaultValue 0.5 */
  readonly retryDelay?: number
}

/** A server, as messages name it. */
export interface RetriedSink {
  readonly name: string
  readonly address: string
  /** Texts that are blotted out of what the server says. */
  readonly secrets: readonly string[]
}

/**
 * Returns what `attempt` returns, trying again as `options` say. `attempt` gets the signal of the deadline, and throws `FailedAttempt`.
 *
 * @throws {ExportError} with the code of the last failure; `timeout` when an attempt was under way at the deadline
 */
export async function withRetries<T>(
  sink: RetriedSink,
  { timeout = 10, retries = 3, retryDelay = 0.5 }: RetryOptions,
  attempt: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(timeout * 1000)
  const deadline = performance.now() + timeout * 1000
  let failure: FailedAttempt | undefined
  let attempts = 0
  const once = async (): Promise<T> => {
    failure = undefined
    attempts++
    try {
      return await attempt(signal)
    } catch (error) {
      if (!(error instanceof FailedAttempt)) throw error
      if (!signal.aborted) failure = error
      throw error
    }
  }
  try {
    return await pRetry(once, {
      retries,
      minTimeout: retryDelay * 1000,
      signal,
      async shouldRetry({ error, retryDelay: planned }) {
        if (!(error instanceof FailedAttempt) || !error.retriable) return false
        const asked = error.retryAfter * 1000
        if (performance.now() + Math.max(asked, planned) >= deadline) return false
        if (asked > planned) await delay(asked - planned, undefined, { signal })
        return true
      },
    })
  } catch (error) {
    if (!(error instanceof FailedAttempt) && !signal.aborted) throw error
    const { code, message } =
      failure ?? ({ code: 'timeout', message: `did not answer in ${timeout} s` } as const)
    const often = attempts > 1 ? ` (${attempts} attempts)` : ''
    const text = `${sink.name} ${sink.address} ${withoutSecrets(message, sink.secrets)}${often}`
    throw new ExportError(code, text, failure?.cause ? { cause: failure.cause } : {})
  }
}

/** @throws {ExportError} `invalid_option` for a number that is out of range */
export function assertRetryOptions({ timeout, retries, retryDelay }: RetryOptions): void {
  const faults = [
    ...(timeout === undefined || (timeout > 0 && timeout <= 86_400)
      ? []
      : [`timeout is ${timeout}, expected seconds above 0, at most 86400`]),
    ...(retries === undefined || (Number.isInteger(retries) && retries >= 0)
      ? []
      : [`retries is ${retries}, expected a whole number, 0 or more`]),
    ...(retryDelay === undefined || (retryDelay >= 0 && retryDelay <= 86_400)
      ? []
      : [`retryDelay is ${retryDelay}, expected seconds, 0 to 86400`]),
  ]
  if (faults[0] !== undefined) throw new ExportError('invalid_option', faults[0])
}

function withoutSecrets(message: string, secrets: readonly string[]): string {
  return secrets.reduce((text, secret) => text.replaceAll(secret, '***'), message)
}
