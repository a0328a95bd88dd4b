import type { AlignedCategories, CategoricalSample, TextSample } from '@leeway/stats-core'
import { noveltyChance } from '@leeway/stats-core/quality'
import { allCategories } from '../../reference/compare-with-reference.ts'
import { type ColumnCheck, type ColumnSubject, defineColumnCheck } from '../check.ts'
import { digitsToTellApart } from '../digits-to-tell-apart.ts'
import type { Expectation } from '../expectation.ts'
import { needsReference } from '../failed-check.ts'
import { percent } from '../numbers-in-words.ts'
import type { Observation } from '../observation.ts'
import { roundOutward } from '../round-outward.ts'

/** Beyond so many new values the edit that accepts them is a tolerance. */
const MOST_ADDED = 10

/** Whether a column holds only categories of a list, or of the reference. */
export const allowedValuesCheck: ColumnCheck = defineColumnCheck({
  id: 'allowed-values',
  title: 'Allowed values',
  summary:
    'The share of values that are neither in `values` nor, with `of: reference`, in the reference, is at most the tolerance. Missing values are no values.',
  fields: { values: 'names', of: 'text' },
  severity: 'warning',
  accepts: ['categorical', 'text'],
  observe(expectation, subject) {
    const [reference, current] = [subject.reference.sample, subject.current.sample]
    if (!('counts' in reference) || !('counts' in current)) {
      return { status: 'skipped', reason: 'type_changed', message: 'The values are no strings.' }
    }
    return observeValues(expectation, subject, current)
  },
})

function observeValues(
  expectation: Expectation,
  { name, reference, isSensitive }: ColumnSubject,
  current: CategoricalSample | TextSample,
): Observation {
  const { condition = {}, tolerance = 0, allowChance = false } = expectation
  const needsCounts = allowChance || condition.of === 'reference'
  const aligned = allCategories(reference, current) ?? (needsCounts ? undefined : alone(current))
  if (aligned === undefined) return needsReference('allowed-values')
  const others = otherValues(expectation, aligned)
  const isOther = new Set(others)
  const rows = others.reduce((sum, index) => sum + aligned.current[index]!, 0)
  const share = current.size === 0 ? 0 : rows / current.size
  const isMissed = share > tolerance
  const pValue = noveltyChance({
    reference: aligned.reference.map((count, index) => (isOther.has(index) ? 0 : count)),
    current: aligned.current,
  })
  const more = digitsToTellApart(share, [tolerance], percent)
  const found = others.length === 0 ? 'none' : `${others.length} different`
  return {
    status: 'seen',
    observed: share,
    expected:
      tolerance === 0 ? 'no other values' : `at most ${percent(tolerance, more)} other values`,
    bounds: { high: tolerance },
    isMissed,
    ...(isMissed ? { distance: share - tolerance } : {}),
    message: `${percent(share, more)} of the values of column ${name} are not among those expected (${found}).`,
    ...(isMissed
      ? {
          acceptedBy: acceptance(
            expectation,
            isSensitive,
            share,
            others.map((index) => aligned.categories[index]!),
          ),
        }
      : {}),
    ...(allowChance ? { pValue } : {}),
    evidence: {
      referenceValues: reference.sample.size,
      currentValues: current.size,
      otherRows: rows,
      otherValues: others.length,
    },
  }
}

function alone(current: CategoricalSample | TextSample): AlignedCategories {
  const { counts, column } = current
  return { categories: column.categories, reference: counts.map(() => 0), current: counts }
}

/** Places of the categories that occur now and are not allowed. */
function otherValues(
  { condition = {} }: Expectation,
  { categories, reference, current }: AlignedCategories,
): number[] {
  const allowed = new Set(Array.isArray(condition.values) ? condition.values.map(String) : [])
  const isOfReference = condition.of === 'reference'
  return categories.flatMap((category, index) => {
    const isKnown = allowed.has(category) || (isOfReference && reference[index]! > 0)
    return current[index]! > 0 && !isKnown ? [index] : []
  })
}

function acceptance(
  { condition = {} }: Expectation,
  isSensitive: boolean,
  share: number,
  others: readonly string[],
): string {
  const isListed = !isSensitive && Array.isArray(condition.values) && others.length <= MOST_ADDED
  return isListed
    ? `condition.values += ${JSON.stringify(others)}`
    : `tolerance: ${roundOutward(share, 'up')}`
}
