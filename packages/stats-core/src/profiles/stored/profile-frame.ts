import type { Frame } from '../../columns/frame.ts'
import { type Sample, sampleOf } from '../../samples/sample.ts'
import type { KllOptions } from '../../sketches/kll-sketch.ts'
import { profileSample } from './profile-sample.ts'
import { type StoredProfile, storedProfileVersion } from './stored-profile.ts'

/** Options of {@link profileFrame}. */
export interface ProfileFrameOptions extends KllOptions {
  /**
   * The profile on whose bins and categories the frame is counted, so that the two can be compared and profiles of several frames merged. Columns that it
   * lacks, or has in another kind, are counted on their own. By default all are.
   */
  readonly like?: StoredProfile
  /** Columns of which no value may be in the profile, see {@link StoredColumn}; those that `like` has as sensitive are too. @defaultValue [] */
  readonly sensitive?: readonly string[]
}

/**
 * Returns what is worth keeping of a frame, in a few kilobytes a column. Columns are taken as the kinds they are.
 *
 * Data that come in parts: profile each, merge, and where the parts had no cells in common profile each once more `like` the merged profile, which
 * then has them.
 *
 * @example
 * const reference = profileFrame(training)
 * await writeFile('reference.json', serializeProfile(reference))
 * const week = days.map((day) => profileFrame(day, { like: reference })).reduce(mergeProfiles)
 *
 * @throws StatsError `invalid_option` when `k` is out of range
 */
export function profileFrame(
  frame: Frame,
  { like, sensitive = [], ...kll }: ProfileFrameOptions = {},
): StoredProfile {
  const hidden = new Set(sensitive)
  const likeOf = new Map(like?.columns.map((column) => [column.name, column]))
  return {
    format: 'leeway-profile',
    version: storedProfileVersion,
    rows: frame.rows,
    columns: frame.columns.map((column) => {
      const sample: Sample = sampleOf(column)
      const model = likeOf.get(column.name)
      return profileSample(sample, {
        ...kll,
        ...(model === undefined ? {} : { like: model }),
        ...(hidden.has(column.name) ? { sensitive: true } : {}),
      })
    }),
    unreadable: frame.unreadable.map(({ name, detail }) => ({ name, detail })),
  }
}
