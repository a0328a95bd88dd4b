import { alignCategories, type Sample } from '@leeway/stats-core'
import type { ColumnFacts } from '../policies/choose-test.ts'
import type { PairedColumn } from './pair-column.ts'

/** Returns what a policy's table looks at in a column. Infinite values count as missing, as they do in the tests that the tables name. */
export function columnFacts({ reference, current }: PairedColumn): ColumnFacts {
  const { kind, sample } = reference
  return {
    kind,
    referenceValues: 'finite' in sample ? sample.finite.length : sample.size,
    distinctValues: () => distinctValues(sample, current.sample),
  }
}

function distinctValues(reference: Sample, current: Sample): number {
  if ('finite' in reference && 'finite' in current) {
    return distinctOfSorted(reference.finite, current.finite)
  }
  if ('counts' in reference && 'counts' in current) {
    return alignCategories(reference, current).categories.length
  }
  return 0
}

/** Different numbers of two sorted samples together. */
function distinctOfSorted(a: Float64Array, b: Float64Array): number {
  let distinct = 0
  for (let i = 0, j = 0; i < a.length || j < b.length; distinct++) {
    const value = Math.min(a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY)
    while (a[i] === value) i++
    while (b[j] === value) j++
  }
  return distinct
}
