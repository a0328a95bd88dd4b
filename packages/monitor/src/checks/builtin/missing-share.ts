import type { Sample } from '@leeway/stats-core'
import { type ColumnCheck, defineColumnCheck } from '../check.ts'
import { digitsToTellApart } from '../digits-to-tell-apart.ts'
import { percent } from '../numbers-in-words.ts'
import { observeBounds } from '../observe-bounds.ts'
import { risenShare } from '../risen-share.ts'

/** From so large a rise on, or where no value is left, a failure is critical. */
const SEVERE_RISE = 0.5

/** The share of a column's rows that are null or NaN. */
export const missingShare: ColumnCheck = defineColumnCheck({
  id: 'missing-share',
  title: 'Missing values',
  summary: 'The share of missing values (null or NaN) lies within bounds.',
  fields: { atLeast: 'share', atMost: 'share' },
  severity: 'warning',
  observe(expectation, { name, reference, current, seed }) {
    const [before, now] = [missing(reference.sample), missing(current.sample)]
    const [shareBefore, shareNow] = [shareOf(before), shareOf(now)]
    const bounded = observeBounds(expectation, {
      value: shareNow,
      before: () => shareBefore,
      unit: 'share',
      what: `The share of missing values of column ${name}`,
      pValue: risenShare(before, now, `${seed}:missing-share:${name}`),
      evidence: { referenceRows: before.whole, currentRows: now.whole },
    })
    const more = digitsToTellApart(shareNow, [shareBefore], percent)
    const message = `${percent(shareNow, more)} of column ${name} are missing, ${percent(shareBefore, more)} in the reference.`
    const seen = { ...bounded, message }
    const isSevere = seen.isMissed && (shareNow === 1 || shareNow - shareBefore >= SEVERE_RISE)
    return isSevere ? { ...seen, severity: 'critical' } : seen
  },
})

function missing({ column, size }: Sample): { part: number; whole: number } {
  return { part: column.length - size, whole: column.length }
}

function shareOf({ part, whole }: { part: number; whole: number }): number {
  return whole === 0 ? 0 : part / whole
}
