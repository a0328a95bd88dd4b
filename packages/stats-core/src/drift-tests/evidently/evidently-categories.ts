import { type AlignedCounts, alignCategories } from '../../samples/align-categories.ts'
import { alignValues } from '../../samples/align-values.ts'
import type { CategoricalSample, NumericSample } from '../../samples/sample.ts'

/**
 * Returns the rows of each distinct value of two samples, the values ascending as Python sorts them: numbers by size, strings by code point.
 *
 * Numbers are taken as categories, infinite ones left out, as Evidently does before it tests. Cost O(n + m) for numbers, O(k log k) for k categories.
 *
 * @param current of the kind of `reference`
 */
export function evidentlyCategories(
  reference: NumericSample | CategoricalSample,
  current: NumericSample | CategoricalSample,
): AlignedCounts {
  if (reference.kind === 'numeric' && current.kind === 'numeric') {
    return alignValues(reference.finite, current.finite)
  }
  if (reference.kind !== 'categorical' || current.kind !== 'categorical') {
    throw new TypeError(`cannot align a ${reference.kind} with a ${current.kind} sample`)
  }
  const cells = alignCategories(reference, current)
  const order = cells.categories.map((_, cell) => cell)
  order.sort((a, b) => compareCodePoints(cells.categories[a]!, cells.categories[b]!))
  return {
    reference: Float64Array.from(order, (cell) => cells.reference[cell]!),
    current: Float64Array.from(order, (cell) => cells.current[cell]!),
  }
}

function compareCodePoints(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i++) {
    if (a[i] !== b[i]) return a.codePointAt(i)! - b.codePointAt(i)!
  }
  return a.length - b.length
}
