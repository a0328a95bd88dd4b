import {
  type Column,
  type ColumnProfile,
  profileColumn,
  type Sample,
  sampleOf,
} from '@leeway/stats-core'

/** One side of a column: its values and their profile. */
export interface ObservedColumn {
  readonly sample: Sample
  /** Computed on first use. */
  readonly profile: ColumnProfile
  /** Takes the profile from who has computed it already. */
  readonly adoptProfile: (profile: ColumnProfile) => void
}

/** Returns a column as it is observed. Sorting and profiling wait until they are needed, and are done once. */
export function observeColumn(column: Column): ObservedColumn {
  const sample: Sample = sampleOf(column)
  let profile: ColumnProfile | undefined
  return {
    sample,
    get profile() {
      profile ??= profileColumn(sample)
      return profile
    },
    adoptProfile(known) {
      profile ??= known
    },
  }
}
