import {
  alignCategories,
  alignStoredCategories,
  type Sample,
  type StoredColumn,
} from '@leeway/stats-core'
import type { ColumnFacts } from '../policies/choose-test.ts'
import type { Policy } from '../policies/policy.ts'
import { keptOr } from './kept-or.ts'
import type { PairedColumn } from './pair-column.ts'

/**
 * Returns what a policy's table looks at in a column. Infinite values count as missing, as they do in the tests that the tables name.
 *
 * Nothing is sorted or profiled for it, which other threads may be going to do: different numbers are counted up to one more than the policy tells apart.
 */
export function columnFacts({ reference, current }: PairedColumn, policy: Policy): ColumnFacts {
  const { kind, sample, stored } = reference
  const most = mostToldApart(policy)
  if (stored === undefined) {
    return {
      kind,
      get referenceValues() {
        return finiteCount(sample)
      },
      distinctValues: () => distinctValues(sample, current.sample, most),
    }
  }
  const { profile } = reference
  return {
    kind,
    referenceValues: profile.kind === 'numeric' ? sample.size - profile.infinite : sample.size,
    distinctValues: () =>
      keptOr(
        () => distinctBeside(stored, sample, current.sample, most),
        () => Math.min(most, profile.distinct),
      ),
  }
}

/** As {@link distinctValues}, of a reference of which a profile was kept. What is not kept one by one there is too much for any rule to tell apart. */
function distinctBeside(
  stored: StoredColumn,
  reference: Sample,
  current: Sample,
  most: number,
): number {
  if ('counts' in current) {
    const { categories, other } = alignStoredCategories(stored, current)
    return categories.length + (other ? 1 : 0)
  }
  const distinct = new Set<number>('finite' in reference ? reference.finite : [])
  if (distinct.size >= most) return most
  return 'values' in current.column && !addDistinct(distinct, current.column.values, most)
    ? most
    : distinct.size
}

function finiteCount({ column, size }: Sample): number {
  if (!('values' in column)) return size
  const { values } = column
  let count = 0
  for (let i = 0; i < values.length; i += 1) if (Number.isFinite(values[i])) count += 1
  return count
}

/** Beyond this many different values every rule of the policy answers alike. */
function mostToldApart({ rules }: Policy): number {
  const bounds = rules.flatMap(({ distinctValues = {} }) => [
    distinctValues.atLeast ?? 0,
    distinctValues.atMost ?? 0,
  ])
  return Math.max(0, ...bounds) + 1
}

function distinctValues(reference: Sample, current: Sample, most: number): number {
  if ('counts' in reference && 'counts' in current) {
    return alignCategories(reference, current).categories.length
  }
  const distinct = new Set<number>()
  for (const { column } of [reference, current]) {
    if ('values' in column && !addDistinct(distinct, column.values, most)) return most
  }
  return distinct.size
}

/** Adds the finite values; returns whether there are still fewer than `most`. */
function addDistinct(distinct: Set<number>, values: Float64Array, most: number): boolean {
  let previous = Number.NaN
  for (const value of values) {
    if (value === previous || !Number.isFinite(value)) continue
    distinct.add(value)
    if (distinct.size >= most) return false
    previous = value
  }
  return true
}
