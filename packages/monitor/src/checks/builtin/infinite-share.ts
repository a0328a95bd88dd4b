import type { ObservedColumn } from '../../observed-column.ts'
import { type ColumnCheck, defineColumnCheck } from '../check.ts'
import { observeBounds } from '../observe-bounds.ts'
import { risenShare } from '../risen-share.ts'

/** The share of a numeric column's values that are +∞ or −∞. */
export const infiniteShare: ColumnCheck = defineColumnCheck({
  id: 'infinite-share',
  title: 'Infinite values',
  summary: 'The share of infinite values lies within bounds.',
  fields: { atLeast: 'share', atMost: 'share' },
  severity: 'warning',
  accepts: ['numeric'],
  observe(expectation, { name, reference, current, seed }) {
    const [before, now] = [infinite(reference), infinite(current)]
    const share = ({ part, whole }: typeof now): number => (whole === 0 ? 0 : part / whole)
    return observeBounds(expectation, {
      value: share(now),
      before: () => share(before),
      unit: 'share',
      what: `The share of infinite values of column ${name}`,
      pValue: risenShare(before, now, `${seed}:infinite-share:${name}`),
      evidence: { referenceValues: before.whole, currentValues: now.whole },
    })
  },
})

function infinite({ sample, profile }: ObservedColumn): { part: number; whole: number } {
  return { part: profile.kind === 'numeric' ? profile.infinite : 0, whole: sample.size }
}
