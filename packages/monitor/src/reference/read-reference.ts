import {
  checkProfile,
  type Frame,
  type FrameInput,
  isStoredProfile,
  type StoredProfile,
  sampleOfStored,
  toFrame,
} from '@leeway/stats-core'

/** The reference as it was given. */
export interface ReferenceSource {
  /** The data; or, of a profile, columns that know their names, kinds and sizes, and throw `not_kept` when asked for values. */
  readonly frame: Frame
  /** Present where a profile was kept in the place of the data. */
  readonly profile?: StoredProfile
}

/**
 * Returns a reference that is data, or a stored profile of them.
 *
 * @throws StatsError as `toFrame`; `invalid_option` where a profile is damaged or of another version
 */
export function readReference(input: FrameInput | StoredProfile): ReferenceSource {
  if (!isStoredProfile(input)) return { frame: toFrame(input) }
  const profile = checkProfile(input)
  const { rows, unreadable } = profile
  const columns = profile.columns.map((column) => sampleOfStored(column).column)
  return { frame: { rows, columns, unreadable }, profile }
}
