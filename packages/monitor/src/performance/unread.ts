import type { SkipReason } from '@leeway/monitoring-report'

/** Data whose performance cannot be measured, and why. */
export interface Unread {
  readonly status: 'unread'
  readonly reason: SkipReason
  readonly detail: string
}

/** Returns that something could not be read, and why. */
export function unread(reason: SkipReason, detail: string): Unread {
  return { status: 'unread', reason, detail }
}
