import type { Sample } from '@leeway/stats-core'

/** First and last instant, ISO 8601. */
export interface TimeSpan {
  readonly from?: string
  readonly to?: string
}

/** Returns the first and the last instant of a sample of timestamps; nothing for any other, or an empty one. */
export function timeSpan(sample: Sample | undefined): TimeSpan {
  if (sample?.kind !== 'timestamp' || sample.size === 0) return {}
  const { sorted } = sample
  return { from: new Date(sorted[0]!).toISOString(), to: new Date(sorted.at(-1)!).toISOString() }
}
