import {
  type AlignedCategories,
  alignCategories,
  alignStoredCategories,
  type Sample,
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

/** Returns the rows of each category of both sides; `undefined` where a profile does not keep all of the reference's apart. */
export function allCategories(
  { sample, stored }: Pick<ReferenceValues, 'sample' | 'stored'>,
  current: Sample,
): AlignedCategories | undefined {
  if (sample.kind !== 'categorical' || current.kind !== 'categorical') return undefined
  if (stored === undefined) return alignCategories(sample, current)
  return keptOr(
    () => {
      const { other, ...aligned } = alignStoredCategories(stored, current)
      return other ? undefined : aligned
    },
    () => undefined,
  )
}
