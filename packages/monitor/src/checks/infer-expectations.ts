import type { FrameInput, StoredProfile } from '@leeway/stats-core'
import { type ColumnMapping, checkMapping } from '../column-mapping.ts'
import { findPolicy } from '../policies/find-policy.ts'
import type { Policy } from '../policies/policy.ts'
import { prepareQuality } from '../quality/prepare-quality.ts'
import { sensitiveColumns } from '../quality/sensitive-columns.ts'
import { listedFeatures } from '../reference/listed-features.ts'
import { prepareReference } from '../reference/prepare-reference.ts'
import { prepareStored } from '../reference/prepare-stored.ts'
import { readReference } from '../reference/read-reference.ts'
import type { Expectation } from './expectation.ts'

/** Options of {@link inferExpectations}. */
export interface InferExpectationsOptions {
  /** Whose expectations: a policy's name, or a policy. @defaultValue 'calibrated' */
  readonly policy?: string | Policy
  /** Further columns of which no value may be written. @defaultValue [] */
  readonly sensitive?: readonly string[]
  /** Free text and id columns whose values may be written all the same. @defaultValue [] */
  readonly notSensitive?: readonly string[]
}

/**
 * Returns what a monitor with this reference expects of current data unless it is told otherwise: plain data to be read, edited, stored as JSON or YAML, and given back
 * as `expectations`. Of sensitive columns nothing but counts is in it. Deterministic. Of a stored profile, as
 * far as it tells.
 *
 * @example
 * const expectations = inferExpectations(trainingData, { target: 'churned', id: 'customer' })
 *
 * @throws MonitorError `unknown_column`, `unknown_policy`, `invalid_option`
 * @throws StatsError when the reference is no table, or a damaged profile
 */
export function inferExpectations(
  reference: FrameInput | StoredProfile,
  mapping: ColumnMapping = {},
  {
    policy: named = 'calibrated',
    sensitive = [],
    notSensitive = [],
  }: InferExpectationsOptions = {},
): readonly Expectation[] {
  const { frame, profile } = readReference(reference)
  checkMapping(mapping, new Set([...frame.columns, ...frame.unreadable].map(({ name }) => name)))
  const policy = findPolicy(named)
  const used = policy.features === 'listed' ? listedFeatures(mapping, frame) : mapping
  const hiddenBefore = (profile?.columns ?? []).flatMap((column) =>
    column.sensitive ? column.name : [],
  )
  const hidden = sensitiveColumns(frame, mapping, {
    sensitive: [...sensitive, ...hiddenBefore],
    notSensitive,
  })
  const prepared =
    profile === undefined
      ? prepareReference(frame, used, policy, hidden)
      : prepareStored(profile, used, policy, hidden)
  return prepareQuality(prepared, {
    mapping: used,
    drift: { policy, sensitive: hidden },
    quality: { expectations: undefined, maximumReferenceAge: undefined },
  }).expectations
}
