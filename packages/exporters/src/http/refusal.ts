import type { ExportErrorType } from '@leeway/metric-catalogue'
import { FailedAttempt } from './failed-attempt.ts'

/** What a server answered when it did not take what was sent. */
export interface Answer {
  readonly status: number
  readonly body: string
  /** The header `Retry-After`, as it came: seconds, or a date. */
  readonly retryAfter?: string | null | undefined
}

const longestBody = 300

/** Returns the failure that an answer means: overloaded or broken servers (408, 425, 429, 5xx) may be asked again, after what `Retry-After` says. */
export function refusal({ status, body, retryAfter }: Answer): FailedAttempt {
  const said = body.trim().replace(/\s+/g, ' ').slice(0, longestBody)
  return new FailedAttempt(codeOf(status, body), `answered ${status}${said && `: ${said}`}`, {
    retriable: isTransient(status),
    retryAfter: secondsOf(retryAfter),
  })
}

function codeOf(status: number, body: string): ExportErrorType {
  if (isTransient(status)) return 'unavailable'
  if (status === 401 || status === 403) return 'unauthorized'
  return /partial write/i.test(body) ? 'partial_write' : 'rejected'
}

function isTransient(status: number): boolean {
  return status >= 500 || [408, 425, 429].includes(status)
}

function secondsOf(retryAfter: string | null | undefined): number {
  if (!retryAfter) return 0
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(seconds, 0) : 0
}
