import {
  type AlignedCategories,
  alignCategories,
  alignStoredCategories,
  type CategoricalSample,
  hashedValue,
  type Sample,
  type StoredColumn,
  type TextSample,
} from '@leeway/stats-core'
import { keptOr } from '../drift/kept-or.ts'
import type { ReferenceValues } from './prepare-column.ts'

/** Returns the smallest and the largest number of a reference, infinite ones included; `undefined` where there is none, or a profile keeps none. */
export function referenceRange({
  sample,
  stored,
}: Pick<ReferenceValues, 'sample' | 'stored'>): readonly [number, number] | undefined {
  if (sample.kind !== 'numeric' || sample.size === 0) return undefined
  if (stored === undefined) return [sample.sorted[0]!, sample.sorted.at(-1)!]
  if (stored.kind !== 'numeric' || stored.sensitive) return undefined
  const { negativeInfinite, positiveInfinite, sketch } = stored
  const low = negativeInfinite > 0 ? Number.NEGATIVE_INFINITY : sketch.min
  const high = positiveInfinite > 0 ? Number.POSITIVE_INFINITY : sketch.max
  return [(low ?? high)!, (high ?? low)!]
}

/**
 * Returns the rows of each category of both sides, of strings; `undefined` where a profile does not keep all of the reference's apart. Of a sensitive column of which a profile
 * was kept, a category that the current data do not have goes by its hash.
 */
export function allCategories(
  { sample, stored }: Pick<ReferenceValues, 'sample' | 'stored'>,
  current: Sample,
): AlignedCategories | undefined {
  if (!('counts' in current)) return undefined
  if (stored === undefined) {
    return 'counts' in sample ? alignCategories(sample, current) : undefined
  }
  if (!('tally' in stored)) return undefined
  return keptOr(
    () => {
      const { other, categories, ...counts } = alignStoredCategories(stored, current)
      return other ? undefined : { ...counts, categories: readable(stored, categories, current) }
    },
    () => undefined,
  )
}

function readable(
  { name, sensitive }: StoredColumn,
  categories: readonly string[],
  { column }: CategoricalSample | TextSample,
): readonly string[] {
  if (!sensitive) return categories
  const byHash = new Map(column.categories.map((value) => [hashedValue(name, value), value]))
  return categories.map((hash) => byHash.get(hash) ?? hash)
}
