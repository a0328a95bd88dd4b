import { type FrameInput, profileFrame, type StoredProfile, toFrame } from '@leeway/stats-core'
import { type ColumnMapping, checkMapping, requireColumn } from '../column-mapping.ts'
import { findPolicy } from '../policies/find-policy.ts'
import type { Policy } from '../policies/policy.ts'
import { sensitiveColumns } from '../quality/sensitive-columns.ts'
import { requireRows } from '../require-rows.ts'
import { prepareReference } from './prepare-reference.ts'

/** What {@link profileReference} takes. */
export interface ProfileReferenceOptions {
  /** The data that are taken as normal, in any form that a monitor takes. At least one row. */
  readonly reference: FrameInput
  /** The mapping that the monitor will be given: columns are kept as the kinds that it declares. */
  readonly columnMapping?: ColumnMapping
  /** The policy of that monitor, which has a say in kinds too. @defaultValue 'calibrated' */
  readonly policy?: string | Policy
  /** Columns of which no value may be in the profile, only counts and hashes: these, the id columns and free text. @defaultValue [] */
  readonly sensitive?: readonly string[]
  /** Id and text columns of which values may be in it all the same. @defaultValue [] */
  readonly notSensitive?: readonly string[]
}

/**
 * Returns the profile of a reference, for a file: a monitor that is given it in place of the data judges every column whose test needs no more than it holds, and says of
 * the others what they need.
 *
 * Some 20 kB for each column of numbers that are all different, less for others, however many rows there are.
 *
 * @example
 * await writeFile('reference.json', serializeProfile(profileReference({ reference: trainingData })))
 * const monitor = new MlMonitor({ reference: parseProfile(await readFile('reference.json', 'utf8')) })
 *
 * @throws MonitorError `no_rows`, `unknown_column`, `unknown_policy`, `invalid_option`
 * @throws StatsError `not_a_frame`, `duplicate_column`, `unequal_lengths` when the reference is no table
 */
export function profileReference({
  reference,
  columnMapping = {},
  policy = 'calibrated',
  sensitive = [],
  notSensitive = [],
}: ProfileReferenceOptions): StoredProfile {
  const frame = toFrame(reference)
  requireRows(frame, 'the reference')
  const names = new Set([...frame.columns, ...frame.unreadable].map(({ name }) => name))
  checkMapping(columnMapping, names)
  for (const name of sensitive) requireColumn(name, 'sensitive', names)
  for (const name of notSensitive) requireColumn(name, 'notSensitive', names)
  const hidden = sensitiveColumns(frame, columnMapping, { sensitive, notSensitive })
  const { columns } = prepareReference(frame, columnMapping, findPolicy(policy), hidden)
  const ofTheirKinds = columns.map(({ sample }) => sample.column)
  return profileFrame({ ...frame, columns: ofTheirKinds }, { sensitive: [...hidden] })
}
