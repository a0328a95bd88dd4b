import { StatsError, type StoredColumn } from '@leeway/stats-core'
import { distinctValues, timestampOrder, type ValueRange } from '@leeway/stats-core/quality'
import { keptOr } from '../drift/kept-or.ts'
import { keepsCategories } from '../drift/needs-values.ts'
import type { ObservedColumn } from '../observed-column.ts'
import type { ReferenceValues } from './prepare-column.ts'

/** So many instants in order are no accident: one order in 10! = 3.6 million. */
const FEWEST_ORDERED = 10

/**
 * What expectations and checks look at in the values of a column, the same from data and from a profile of them. Each is looked up when it is asked for.
 *
 * @throws StatsError `not_kept` where a profile does not tell
 */
export interface ValueFacts {
  /** Range of the finite numbers or instants; `undefined` where there is none. */
  range(): Required<ValueRange> | undefined
  /** Categories that occur; none of a column of numbers or instants. */
  categories(): readonly string[]
  /** Different values, counted up to `most`. */
  distinct(most: number): number
  /** Different values, all of them counted. */
  allDistinct(): number
  /** Whether there are two values or more, and no two are equal. */
  isUnique(): boolean
  /** Whether there are ten instants or more and none is earlier than the one before. */
  isAscending(): boolean
  /** Rows of the most frequent value. */
  mostCommonRows(): number
  /** As many rows or more: exactly as many where that is known. */
  mostCommonRowsAtMost(): number
}

/** Returns what there is to say of the values of a column, be it of data or of a stored profile. */
export function valueFacts(side: ObservedColumn & Pick<ReferenceValues, 'stored'>): ValueFacts {
  return side.stored === undefined ? factsOfData(side) : factsOfProfile(side, side.stored)
}

/** Nothing is sorted for a range, an order or a few values. */
function factsOfData(side: ObservedColumn): ValueFacts {
  const { sample } = side
  const mostCommonRows = (): number => distinctValues(sample).mostCommon?.rows ?? 0
  return {
    range: () => ('finite' in sample ? finiteRange(sample.column.values) : undefined),
    categories: () => occurring(sample),
    distinct: (most) =>
      'counts' in sample
        ? Math.min(most, occurring(sample).length)
        : distinctNumbers(sample.column.values, most),
    allDistinct: () => side.profile.distinct,
    isUnique: () => sample.size > 1 && side.profile.distinct === sample.size,
    isAscending: () =>
      sample.kind === 'timestamp' &&
      sample.size >= FEWEST_ORDERED &&
      timestampOrder(sample.column).isAscending,
    mostCommonRows,
    mostCommonRowsAtMost: mostCommonRows,
  }
}

function factsOfProfile(side: ObservedColumn, stored: StoredColumn): ValueFacts {
  const { sample } = side
  const { size } = sample
  const distinct = (): number => {
    if (isCounted(stored)) return side.profile.distinct
    throw notKept(stored, 'how many of its values are different, only an estimate of it')
  }
  const mostCommonRows = (): number => {
    if (!('tally' in stored)) return distinctValues(sample).mostCommon?.rows ?? 0
    const { knownRows, others } = stored.tally
    if (others === undefined) throw notKept(stored, 'the rows of each category')
    return Math.max(0, ...knownRows, ...others.map(([, rows]) => rows))
  }
  return {
    range: () => storedRange(stored),
    categories: () => occurring(sample),
    distinct: (most) => Math.min(most, side.profile.distinct),
    allDistinct: distinct,
    isUnique: () => size > 1 && distinct() === size,
    isAscending() {
      if (stored.kind !== 'timestamp' || size < FEWEST_ORDERED) return false
      throw notKept(stored, 'the order of its rows')
    },
    mostCommonRows,
    mostCommonRowsAtMost: () =>
      keptOr(mostCommonRows, () => Math.max(0, size - Math.max(0, distinct() - 1))),
  }
}

/** Whether different values were counted, not estimated. */
function isCounted(stored: StoredColumn): boolean {
  return stored.unmerged !== undefined || ('tally' in stored && keepsCategories(stored))
}

function storedRange(stored: StoredColumn): Required<ValueRange> | undefined {
  if (!('sketch' in stored)) return undefined
  const { count, min, max } = stored.sketch
  if (stored.sensitive && stored.rows > stored.missing) {
    throw notKept(stored, 'where its values lie, for it is sensitive')
  }
  return count === 0 || min === undefined || max === undefined ? undefined : { low: min, high: max }
}

function notKept({ name }: StoredColumn, what: string): StatsError {
  return new StatsError(
    'not_kept',
    `stored profile: column ${JSON.stringify(name)} does not hold ${what}`,
  )
}

function occurring(sample: ObservedColumn['sample']): string[] {
  if (!('counts' in sample)) return []
  const { column, counts } = sample
  return column.categories.filter((_, code) => counts[code]! > 0)
}

function finiteRange(values: Float64Array): Required<ValueRange> | undefined {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (!Number.isFinite(value)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  return low > high ? undefined : { low, high }
}

function distinctNumbers(values: Float64Array, most: number): number {
  const distinct = new Set<number>()
  for (let row = 0; row < values.length && distinct.size < most; row++) {
    const value = values[row]!
    if (!Number.isNaN(value)) distinct.add(value)
  }
  return distinct.size
}
