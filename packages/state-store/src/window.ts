import { StoreError } from './store-error.ts'

/** The time span of current data: from the first instant to just before the second, ISO 8601 with a time zone. */
export interface Window {
  readonly from: string
  readonly to: string
}

/**
 * Returns an instant as the store writes it: in UTC, to the millisecond.
 *
 * @throws StoreError `invalid_option` where the text is no instant with a time zone
 */
export function toInstant(text: string, what: string): string {
  const time = /(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(time)) return new Date(time).toISOString()
  throw new StoreError(
    'invalid_option',
    `state store: ${what} is ${JSON.stringify(text)}, expected ISO 8601 with a time zone, such as 2026-11-23T09:00:00Z`,
  )
}

/**
 * Returns the window in UTC.
 *
 * @throws StoreError `invalid_option` where it does not end after it begins
 */
export function toWindow({ from, to }: Window): Window {
  const window = { from: toInstant(from, 'window.from'), to: toInstant(to, 'window.to') }
  if (window.from < window.to) return window
  throw new StoreError(
    'invalid_option',
    `state store: the window ${from} to ${to} is empty; it must end after it begins`,
  )
}
