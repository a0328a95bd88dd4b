import { formatInstant } from '@leeway/stats-core'
import type { ObservedColumn } from './observed-column.ts'

/** First and last instant, ISO 8601. */
export interface TimeSpan {
  readonly from?: string
  readonly to?: string
}

/** Returns the first and the last instant of a column of timestamps; nothing for any other, or one without values. */
export function timeSpan(column: ObservedColumn | undefined): TimeSpan {
  if (column?.profile.kind !== 'timestamp') return {}
  const { first, last } = column.profile
  if (first === undefined || last === undefined) return {}
  return { from: formatInstant(first), to: formatInstant(last) }
}
