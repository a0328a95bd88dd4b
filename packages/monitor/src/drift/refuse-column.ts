import type { SkipReason } from '@leeway/monitoring-report'
import {
  alignStoredCategories,
  type CategoricalSample,
  type StoredColumn,
  type TextSample,
} from '@leeway/stats-core'
import type { ObservedColumn } from '../observed-column.ts'
import type { PreparedColumn } from '../reference/prepare-column.ts'
import type { TestAssignment } from './assign-test.ts'
import type { PairedColumn } from './pair-column.ts'
import { canReach, valuesNeeded } from './reachable-p-value.ts'

/** Why a column is skipped before its test runs. */
export interface Refusal {
  readonly status: 'skipped'
  readonly reason: SkipReason
  readonly detail: string
}

/** Returns why a column without values on a side is skipped; `undefined` where both have some. */
export function withoutValues({ reference, current }: PairedColumn): Refusal | undefined {
  const sizes = { reference: reference.sample.size, current: current.sample.size }
  for (const side of ['reference', 'current'] as const) {
    if (sizes[side] > 0) continue
    const { length } = (side === 'reference' ? reference : current).sample.column
    const where = side === 'reference' ? 'reference holds' : 'current data hold'
    const detail = `The ${where} no value: ${length === 1 ? 'its only row is' : `all ${length} rows are`} null or NaN.`
    return { status: 'skipped', reason: 'all_null', detail }
  }
  return undefined
}

/**
 * Returns why no test can say drift of a column: one and the same value on both sides, categories of which nearly every value is another one, or so few values that no
 * p-value of the test could reach `level`; `undefined` where it can.
 */
export function undecidable(
  { reference, current }: PairedColumn,
  { test }: TestAssignment,
  level: number,
): Refusal | undefined {
  if (isSameConstant(reference, current)) {
    const detail = 'Every value on both sides is one and the same.'
    return { status: 'skipped', reason: 'constant', detail }
  }
  if (isNearlyDistinct(reference) && isNearlyDistinct(current)) {
    const detail =
      'Nearly every value is another one, on both sides: shares of categories say nothing. Declare the column as an id or as text.'
    return { status: 'skipped', reason: 'too_many_categories', detail }
  }
  const sizes = { reference: reference.sample.size, current: current.sample.size }
  const isDecidable = test.score.kind !== 'p-value' || level <= 0
  if (isDecidable || canReach(test, level, sizes.reference, sizes.current)) return undefined
  const side = sizes.current <= sizes.reference ? 'current' : 'reference'
  const other = Math.max(sizes.reference, sizes.current)
  const needed = valuesNeeded(test, level, other)
  if (needed === undefined) {
    const detail = `No p-value of the test ${test.id} is as small as ${level.toPrecision(2)}, which a verdict needs.`
    return { status: 'skipped', reason: 'test_not_applicable', detail }
  }
  const both = needed > other ? ' on both sides' : ''
  const where = side === 'current' ? 'current data have' : 'reference has'
  const detail = `The ${where} ${sizes[side]} ${sizes[side] === 1 ? 'value' : 'values'}; a verdict needs at least ${needed}${both}.`
  return { status: 'skipped', reason: 'too_few_rows', detail }
}

/** From this share of different values on, hardly any category is seen twice. */
const NEARLY_ALL = 0.9

/** Whether a column of categories, of more than ten values, hardly repeats any. */
function isNearlyDistinct({ sample, profile }: ObservedColumn): boolean {
  if (sample.kind !== 'categorical' || sample.size <= FEW_VALUES) return false
  return profile.distinct >= NEARLY_ALL * sample.size
}

/** So few values may all differ by chance. */
const FEW_VALUES = 10

function isSameConstant(before: PreparedColumn, now: ObservedColumn): boolean {
  if (before.stored?.sensitive) return isSameHashedConstant(before.stored, before, now)
  // A profile holds every value where there is only one.
  if (before.stored !== undefined && before.profile.distinct !== 1) return false
  const [reference, current] = [before.sample, now.sample]
  if ('sorted' in reference && 'sorted' in current) {
    const value = reference.sorted[0]
    return [reference.sorted.at(-1), current.sorted[0], current.sorted.at(-1)].every(
      (v) => v === value,
    )
  }
  if (!('counts' in reference && 'counts' in current)) return false
  const only = onlyCategory(reference)
  return only !== undefined && only === onlyCategory(current)
}

/** Numbers of a sensitive column are not kept: whether they are the same is not known. */
function isSameHashedConstant(
  stored: StoredColumn,
  before: ObservedColumn,
  now: ObservedColumn,
): boolean {
  if (before.profile.distinct !== 1 || now.profile.distinct !== 1) return false
  return 'tally' in stored && alignStoredCategories(stored, now.sample).categories.length === 1
}

function onlyCategory({ column, counts }: CategoricalSample | TextSample): string | undefined {
  const code = counts.findIndex((count) => count > 0)
  return counts[code] === counts.reduce((sum, count) => sum + count, 0)
    ? column.categories[code]
    : undefined
}
