import type { Frame } from '@leeway/stats-core'
import type { PairCorrelation } from '@leeway/stats-core/quality'
import type { Expectation } from '../checks/expectation.ts'
import { inferCalibrated } from '../checks/infer/infer-calibrated.ts'
import { inferEvidently } from '../checks/infer/infer-evidently.ts'
import type { Inference, Undecided } from '../checks/infer/infer-if-kept.ts'
import { namesOf } from '../column-mapping.ts'
import { lazy } from '../lazy.ts'
import type { PreparedReference } from '../reference/prepare-reference.ts'
import type { MonitorSettings } from '../resolve-settings.ts'
import { type FrameFacts, type FrameRoles, frameFacts } from './frame-facts.ts'
import { storedFacts } from './stored-facts.ts'

/** What the quality of all reports to come is compared with. Computed when it is first asked for, once. */
export interface PreparedQuality {
  readonly expectations: readonly Expectation[]
  /** What might be expected too, but a stored profile does not tell. */
  readonly undecided: readonly Undecided[]
  readonly facts: FrameFacts
  readonly roles: FrameRoles
  /** Whether the reference is a stored profile. */
  readonly isProfile: boolean
  /** Correlations of the reference, as they become known. */
  readonly correlations: Map<string, readonly PairCorrelation[]>
}

/** What of a monitor's settings expectations depend on. */
export type ExpectationSettings = Pick<MonitorSettings, 'mapping'> & {
  readonly drift: Pick<MonitorSettings['drift'], 'policy' | 'sensitive'>
  readonly quality: Pick<MonitorSettings['quality'], 'expectations' | 'maximumReferenceAge'>
}

/** Returns the facts of the reference and what is expected of the current data: what the user expects, else what the reference suggests to the policy. */
export function prepareQuality(
  reference: PreparedReference,
  settings: ExpectationSettings,
): PreparedQuality {
  const roles = rolesOf(reference, settings)
  const ofFrame = frameFacts(frameOf(reference), roles, uniqueOf(reference))
  const facts = reference.isProfile ? storedFacts(reference.columns, ofFrame) : ofFrame
  const inferences = lazy(() => inferencesOf(reference, settings, facts))
  const expectations = lazy(() => inferences().filter((inference) => 'check' in inference))
  return {
    roles,
    facts,
    isProfile: reference.isProfile,
    correlations: new Map(),
    get expectations() {
      return expectations()
    },
    get undecided() {
      return inferences().filter((inference) => 'undecided' in inference)
    },
  }
}

function rolesOf({ columns }: PreparedReference, { mapping }: ExpectationSettings): FrameRoles {
  return {
    keyColumns: namesOf(mapping.id),
    features: columns.filter(({ role }) => role === 'feature').map(({ name }) => name),
    label: mapping.target,
  }
}

/** Returns which columns have another value in every row: of a stored profile that is not known for certain. */
function uniqueOf({ columns, rows }: PreparedReference): (name: string) => boolean {
  const byName = new Map(columns.map((column) => [column.name, column]))
  return (name) => {
    const column = byName.get(name)
    if (column === undefined || column.stored !== undefined) return false
    return column.sample.size === rows && column.profile.distinct === rows
  }
}

function frameOf({ rows, columns, unreadable }: PreparedReference): Frame {
  return { rows, columns: columns.map(({ sample }) => sample.column), unreadable }
}

function inferencesOf(
  { columns, rows }: PreparedReference,
  {
    drift: { policy, sensitive },
    quality: { expectations, maximumReferenceAge },
  }: ExpectationSettings,
  facts: FrameFacts,
): readonly Inference[] {
  const ofAge =
    maximumReferenceAge === undefined
      ? []
      : [{ check: 'reference-age', condition: { atMost: maximumReferenceAge } }]
  if (expectations !== undefined) {
    const isThere = expectations.some(({ check }) => check === 'reference-age')
    return isThere ? expectations : [...expectations, ...ofAge]
  }
  const inferred =
    policy.expectations === 'evidently'
      ? inferEvidently({ columns, rows }, facts)
      : inferCalibrated({ columns, sensitive })
  return [...inferred, ...ofAge]
}
