import { columnProfileOf, type StoredColumn, sampleOfStored } from '@leeway/stats-core'
import { lazy } from '../lazy.ts'
import type { ReferenceValues } from './prepare-column.ts'

/** Returns a column of the reference of which a profile was kept. */
export function observeStored(stored: StoredColumn): ReferenceValues {
  const profile = lazy(() => columnProfileOf(stored))
  return {
    stored,
    sample: sampleOfStored(stored),
    adoptProfile: () => undefined,
    get profile() {
      return profile()
    },
    get edges() {
      return Float64Array.from(
        'bins' in stored && stored.bins !== undefined ? stored.bins.edges : [],
      )
    },
  }
}
