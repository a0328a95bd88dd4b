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
  /** Lets the memory go that the sorted values take; who asks for them again has them sorted again. The profile stays. */
  readonly releaseValues?: () => void
}

/** Returns a column as it is observed. Sorting and profiling wait until they are needed, and are done once. */
export function observeColumn(column: Column): ObservedColumn {
  let sample: Sample = sampleOf(column)
  let profile: ColumnProfile | undefined
  return {
    get sample() {
      return sample
    },
    get profile() {
      profile ??= profileColumn(sample)
      return profile
    },
    adoptProfile(known) {
      profile ??= known
    },
    releaseValues() {
      sample = sampleOf(column)
    },
  }
}
