import type { ColumnQuality } from '@leeway/monitoring-report'
import { type Sample, summarizeColumn } from '@leeway/stats-core'
import type { ColumnPair } from '../drift/pair-column.ts'
import type { ObservedColumn } from '../observed-column.ts'
import { allCategories, referenceRange } from '../reference/compare-with-reference.ts'
import type { ReferenceValues } from '../reference/prepare-column.ts'

const MOST_NEW_CATEGORIES = 10
/** From this share of the rows on, one value makes a column nearly constant. */
const NEARLY_ALL = 0.95

/** A column of the current data, beside its reference where it has one of the same kind. */
export interface QualityInput {
  readonly name: string
  readonly current: ObservedColumn
  readonly pair?: ColumnPair
  readonly isSensitive: boolean
}

/** Returns the quality of one column of the current data. */
export function describeColumn({ name, current, pair, isSensitive }: QualityInput): ColumnQuality {
  const { sample, profile } = current
  const { length } = sample.column
  const reference = pair?.reference
  const missing = length - sample.size
  return {
    name,
    kind: sample.kind,
    ...(isSensitive ? { sensitive: true } : {}),
    missing,
    missingPercentage: percentage(missing, length),
    ...(reference === undefined
      ? {}
      : { referenceMissingPercentage: missingPercentage(reference.sample) }),
    constant: profile.distinct <= 1,
    nearlyConstant: length > 0 && mostFrequent(sample) >= NEARLY_ALL * length,
    unique: sample.size > 0 && profile.distinct === sample.size,
    ...(pair?.status === 'paired' ? beside(pair.reference, sample, isSensitive) : {}),
    ...(reference === undefined
      ? {}
      : { reference: summarizeColumn(reference.profile, { sensitive: isSensitive }) }),
    current: summarizeColumn(profile, { sensitive: isSensitive }),
  }
}

/** The share of a sample's rows that are null or NaN, in percent. */
function missingPercentage({ column, size }: Sample): number {
  return percentage(column.length - size, column.length)
}

function percentage(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole
}

/** Rows of the most frequent category; of numbers and instants those of the middle one, than which none is more frequent where one has half of the rows. */
function mostFrequent(sample: Sample): number {
  if (!('sorted' in sample)) return sample.counts.reduce((most, count) => Math.max(most, count), 0)
  const { sorted } = sample
  const middle = sorted[sorted.length >> 1]
  if (middle === undefined) return 0
  return (
    firstWhere(sorted, (value) => value > middle) - firstWhere(sorted, (value) => value >= middle)
  )
}

/** Index of the first value of which `holds`, which then holds of all after it; the length where there is none. */
function firstWhere(sorted: Float64Array, holds: (value: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const index = (low + high) >>> 1
    if (holds(sorted[index]!)) high = index
    else low = index + 1
  }
  return low
}

function beside(
  reference: ReferenceValues,
  current: Sample,
  isSensitive: boolean,
): Partial<ColumnQuality> {
  if (current.kind === 'numeric') {
    const range = referenceRange(reference)
    return range === undefined ? {} : { outOfRange: countOutside(current.sorted, range) }
  }
  const aligned = allCategories(reference, current)
  if (aligned === undefined) return {}
  const fresh = aligned.categories
    .map((value, cell) => ({
      value,
      count: aligned.current[cell]!,
      known: aligned.reference[cell]!,
    }))
    .filter(({ known }) => known === 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .map(({ value, count }) => ({ value, count }))
  return {
    ...(isSensitive ? {} : { newCategories: fresh.slice(0, MOST_NEW_CATEGORIES) }),
    newCategoryCount: fresh.length,
    lostCategoryCount: aligned.current.filter((count) => count === 0).length,
  }
}

/** How many values, ascending, lie below or above a range. */
function countOutside(values: Float64Array, [low, high]: readonly [number, number]): number {
  let below = 0
  while (below < values.length && values[below]! < low) below += 1
  let above = 0
  while (above < values.length - below && values.at(-1 - above)! > high) above += 1
  return below + above
}
