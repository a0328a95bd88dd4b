import type { NumericSample } from '@leeway/stats-core'
import { exceedanceChance, rangeOf, type ValueRange } from '@leeway/stats-core/quality'
import type { ReferenceValues } from '../../reference/prepare-column.ts'
import { valueFacts } from '../../reference/value-facts.ts'
import { type ColumnCheck, type ColumnSubject, defineColumnCheck } from '../check.ts'
import { digitsToTellApart } from '../digits-to-tell-apart.ts'
import type { Expectation } from '../expectation.ts'
import { percent, shortNumber } from '../numbers-in-words.ts'
import type { Observation } from '../observation.ts'
import { roundOutward } from '../round-outward.ts'

/** Where the finite values of a numeric column lie. */
export const valueRange: ColumnCheck = defineColumnCheck({
  id: 'value-range',
  title: 'Range',
  summary:
    'The share of values that are finite and outside `low` and `high`, or outside the range of the reference, is at most the tolerance.',
  fields: { low: 'number', high: 'number', of: 'text' },
  severity: 'warning',
  accepts: ['numeric'],
  observe(expectation, subject) {
    const [reference, current] = [subject.reference.sample, subject.current.sample]
    if (reference.kind !== 'numeric' || current.kind !== 'numeric') return withoutRange
    const range = expectedRange(expectation, subject.reference)
    return range === undefined ? withoutRange : observeRange(expectation, subject, range, current)
  },
})

const withoutRange: Observation = {
  status: 'skipped',
  reason: 'all_null',
  message: 'The reference has no finite value, so that there is no range to compare with.',
}

function expectedRange(
  { condition = {} }: Expectation,
  reference: ReferenceValues,
): ValueRange | undefined {
  if (condition.of === 'reference') return valueFacts(reference).range()
  const { low, high } = condition
  return {
    ...(typeof low === 'number' ? { low } : {}),
    ...(typeof high === 'number' ? { high } : {}),
  }
}

function observeRange(
  { condition = {}, tolerance = 0, allowChance = false }: Expectation,
  { name, reference, isSensitive }: ColumnSubject,
  range: ValueRange,
  current: NumericSample,
): Observation {
  const { below, above, infinite } = countOutside(current, range)
  const finite = current.size - infinite
  const outside = below + above
  const share = outside === 0 ? 0 : outside / current.size
  const isMissed = share > tolerance
  const more = digitsToTellApart(share, [tolerance], percent)
  const limits = isSensitive ? 'its range' : rangeInWords(range)
  const sizes = { referenceValues: reference.sample.size, currentValues: current.size }
  const pValue = Math.min(
    1,
    2 * exceedanceChance(sizes.referenceValues, finite, Math.max(below, above)),
  )
  return {
    status: 'seen',
    observed: share,
    expected:
      tolerance === 0
        ? `all within ${limits}`
        : `at most ${percent(tolerance, more)} outside ${limits}`,
    bounds: { high: tolerance },
    isMissed,
    ...(isMissed ? { distance: share - tolerance } : {}),
    message: `${percent(share, more)} of the values of column ${name} (${outside} of ${current.size}) lie outside ${limits}.`,
    ...(isMissed
      ? {
          acceptedBy:
            isSensitive || condition.of === 'reference'
              ? `tolerance: ${roundOutward(share, 'up')}`
              : widened(condition, range, current),
        }
      : {}),
    ...(allowChance ? { pValue } : {}),
    evidence: { ...sizes, below, above },
  }
}

function countOutside(
  { sorted, finite }: NumericSample,
  { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY }: ValueRange,
): { below: number; above: number; infinite: number } {
  const below = firstPlace(finite, (value) => value >= low)
  const above = finite.length - firstPlace(finite, (value) => value > high)
  return { below, above, infinite: sorted.length - finite.length }
}

/** The first place of an ascending list from which on the values are as asked. */
function firstPlace(sorted: Float64Array, isBeyond: (value: number) => boolean): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if (isBeyond(sorted[middle]!)) to = middle
    else from = middle + 1
  }
  return from
}

function widened(
  condition: NonNullable<Expectation['condition']>,
  { low, high }: ValueRange,
  current: NumericSample,
): string {
  const found = rangeOf(current)!
  const wide = {
    ...condition,
    ...(low === undefined ? {} : { low: Math.min(low, roundOutward(found.low, 'down')) }),
    ...(high === undefined ? {} : { high: Math.max(high, roundOutward(found.high, 'up')) }),
  }
  return `condition: ${JSON.stringify(wide)}`
}

function rangeInWords({ low, high }: ValueRange): string {
  if (low === undefined && high === undefined) return 'any range'
  if (low === undefined) return `numbers up to ${shortNumber(high!)}`
  if (high === undefined) return `numbers from ${shortNumber(low)} on`
  return `${shortNumber(low)} to ${shortNumber(high)}`
}
