import {
  type Column,
  type ColumnProfile,
  profileColumn,
  type Sample,
  sampleOf,
} from '@leeway/stats-core'
import { lazy } from './lazy.ts'

/** One side of a column: its values and their profile. */
export interface ObservedColumn {
  readonly sample: Sample
  /** Computed on first use. */
  readonly profile: ColumnProfile
}

/** Returns a column as it is observed. Sorting and profiling wait until they are needed, and are done once. */
export function observeColumn(column: Column): ObservedColumn {
  const sample: Sample = sampleOf(column)
  const profile = lazy(() => profileColumn(sample))
  return {
    sample,
    get profile() {
      return profile()
    },
  }
}
