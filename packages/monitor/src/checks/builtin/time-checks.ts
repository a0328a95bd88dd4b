import type { TimestampSample } from '@leeway/stats-core'
import { freshness, timestampGaps, timestampOrder } from '@leeway/stats-core/quality'
import type { ObservedColumn } from '../../observed-column.ts'
import { type ColumnCheck, defineColumnCheck } from '../check.ts'
import type { SkippedObservation } from '../observation.ts'
import { observeBounds } from '../observe-bounds.ts'

/** Whether the instants of a column only grow. */
export const ascending: ColumnCheck = defineColumnCheck({
  id: 'ascending',
  title: 'Order in time',
  summary:
    'No row is earlier than the row before it: of the rows at most the share `atMost` (0) is.',
  fields: { atMost: 'share' },
  severity: 'warning',
  accepts: ['timestamp'],
  observe({ condition, ...expectation }, { name, reference, current }) {
    const [before, now] = [instantsOf(reference), instantsOf(current)]
    if (before === undefined || now === undefined) return noInstants
    const share = ({ column, size }: TimestampSample): number =>
      size === 0 ? 0 : timestampOrder(column).backward / size
    return observeBounds(
      { ...expectation, condition: { atMost: 0, ...condition } },
      {
        value: share(now),
        before: () => share(before),
        unit: 'share',
        what: `The share of rows of column ${name} that are earlier than the row before`,
      },
    )
  },
})

/** How old the latest row is when the report is made. */
export const freshnessCheck: ColumnCheck = defineColumnCheck({
  id: 'freshness',
  title: 'Freshness',
  summary:
    'The latest instant that is not in the future is at most `atMost` seconds old when the report is made.',
  fields: { atMost: 'seconds' },
  severity: 'warning',
  accepts: ['timestamp'],
  observe(expectation, { name, current, now, isSensitive }) {
    const sample = instantsOf(current)
    const age = sample === undefined ? undefined : freshness(sample, now).age
    if (age === undefined) return noInstants
    return observeBounds(expectation, {
      value: age / 1000,
      unit: 'seconds',
      what: `The age of the latest row of column ${name}`,
      isHidden: isSensitive,
    })
  },
})

/** The longest stretch of time without a row. */
export const longestGap: ColumnCheck = defineColumnCheck({
  id: 'longest-gap',
  title: 'Gaps in time',
  summary: 'No two neighbouring instants are more than `atMost` seconds apart.',
  fields: { atMost: 'seconds' },
  severity: 'warning',
  accepts: ['timestamp'],
  observe(expectation, { name, reference, current, isSensitive }) {
    const longest = longestSeconds(current)
    if (longest === undefined) return noInstants
    return observeBounds(expectation, {
      value: longest,
      before: () => longestSeconds(reference),
      unit: 'seconds',
      what: `The longest time without a row in column ${name}`,
      isHidden: isSensitive,
    })
  },
})

const noInstants: SkippedObservation = {
  status: 'skipped',
  reason: 'too_few_rows',
  message: 'There are too few timestamps.',
}

function longestSeconds(side: ObservedColumn): number | undefined {
  const sample = instantsOf(side)
  const longest = sample === undefined ? undefined : timestampGaps(sample).longestInterval
  return longest === undefined ? undefined : longest / 1000
}

function instantsOf({ sample }: ObservedColumn): TimestampSample | undefined {
  return sample.kind === 'timestamp' ? sample : undefined
}
