import { type FormatValidation, type ValueFormat, validateFormat } from '@leeway/stats-core/quality'
import { keptOr } from '../../drift/kept-or.ts'
import { type ColumnCheck, defineColumnCheck } from '../check.ts'
import { digitsToTellApart } from '../digits-to-tell-apart.ts'
import { percent } from '../numbers-in-words.ts'
import { risenShare } from '../risen-share.ts'
import { roundOutward } from '../round-outward.ts'

/** Whether strings are written as they should be. */
export const formatCheck: ColumnCheck = defineColumnCheck({
  id: 'format',
  title: 'Format',
  summary:
    'The share of strings not written as `email`, `uuid`, `iso-date`, `iso-date-time` or a `{ pattern }` in the syntax of RE2 is at most the tolerance.',
  fields: { format: 'format' },
  severity: 'warning',
  accepts: ['categorical', 'text'],
  observe(
    { condition = {}, tolerance = 0, allowChance = false },
    { name, reference, current, seed },
  ) {
    if (!('counts' in reference.sample) || !('counts' in current.sample)) {
      return { status: 'skipped', reason: 'type_changed', message: 'The values are no strings.' }
    }
    const format = condition.format as ValueFormat // require-expectations.ts has looked at it
    const strings = reference.sample
    const shown = (): FormatValidation | undefined => validateFormat(strings, format, { atMost: 0 })
    const before = allowChance ? shown() : keptOr(shown, () => undefined)
    const now = validateFormat(current.sample, format, { atMost: 0 })
    const isMissed = now.shareUnmatched > tolerance
    const part = ({ unmatched, matched }: typeof now): { part: number; whole: number } => ({
      part: unmatched,
      whole: unmatched + matched,
    })
    const more = digitsToTellApart(now.shareUnmatched, [before?.shareUnmatched, tolerance], percent)
    const title = typeof format === 'string' ? format : 'the pattern'
    return {
      status: 'seen',
      observed: now.shareUnmatched,
      expected: tolerance === 0 ? title : `at most ${percent(tolerance)} not ${title}`,
      bounds: { high: tolerance },
      isMissed,
      ...(isMissed ? { distance: now.shareUnmatched - tolerance } : {}),
      message: `${percent(now.shareUnmatched, more)} of the values of column ${name} (${now.unmatchedDistinct} different) are not written as ${title}${before === undefined ? '' : `, ${percent(before.shareUnmatched, more)} in the reference`}.`,
      ...(isMissed ? { acceptedBy: `tolerance: ${roundOutward(now.shareUnmatched, 'up')}` } : {}),
      ...(allowChance && before !== undefined
        ? { pValue: risenShare(part(before), part(now), `${seed}:format:${name}`) }
        : {}),
      evidence: { referenceValues: reference.sample.size, currentValues: current.sample.size },
    }
  },
})
