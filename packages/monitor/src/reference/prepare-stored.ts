import {
  castStored,
  type Frame,
  type Kind,
  type NumericColumn,
  type StoredColumn,
  type StoredProfile,
} from '@leeway/stats-core'
import { type ColumnMapping, declaredKind, roleOf } from '../column-mapping.ts'
import { lazy } from '../lazy.ts'
import type { Policy } from '../policies/policy.ts'
import { fingerprintOf } from './fingerprint.ts'
import { observeStored } from './observe-stored.ts'
import { isNumericOutcome, outcomeKind } from './outcome-kind.ts'
import { type PreparedColumn, withValues } from './prepare-column.ts'
import type { PreparedReference } from './prepare-reference.ts'

/** Returns a reference of which a profile was kept, with the kinds of its columns decided as they are for data. */
export function prepareStored(
  profile: StoredProfile,
  mapping: ColumnMapping,
  policy: Policy,
  sensitive: ReadonlySet<string>,
): PreparedReference {
  const values = valuesKept(profile)
  const columns = profile.columns.map((stored) =>
    prepareColumn(stored, mapping, namedKind(stored, mapping, policy, values)),
  )
  const fingerprint = lazy(() => fingerprintOf(columns, sensitive))
  return {
    rows: profile.rows,
    columns,
    unreadable: profile.unreadable,
    isProfile: true,
    get fingerprint() {
      return fingerprint()
    },
  }
}

const profileAgain = 'profile the data again with the column mapping and the policy of this monitor'

function prepareColumn(
  stored: StoredColumn,
  mapping: ColumnMapping,
  named: Kind | undefined,
): PreparedColumn {
  const { name } = stored
  const cast = castStored(stored, named ?? stored.kind)
  const read = cast.kind === 'failed' ? stored : cast
  return withValues(observeStored(read), {
    name,
    role: roleOf(name, mapping),
    kind: read.kind,
    isDeclared: named !== undefined,
    ...(cast.kind === 'failed' ? { problem: `${cast.detail}: ${profileAgain}` } : {}),
  })
}

/** The kind that the mapping names, else the policy. */
function namedKind(
  { name, kind }: StoredColumn,
  mapping: ColumnMapping,
  { numericOutcomes, text }: Policy,
  values: Frame,
): Kind | undefined {
  const declared = declaredKind(name, mapping)
  if (declared !== undefined) return declared
  const column = values.columns.find((other) => other.name === name)
  const byTask = numericOutcomes === 'by-task' || mapping.task !== undefined
  if (byTask && column && isNumericOutcome(column, mapping)) {
    return outcomeKind(column, mapping, values) === 'categorical' ? 'categorical' : undefined
  }
  return text === 'by-mapping' && kind === 'text' ? 'categorical' : undefined
}

/** The different numbers that the profile names, extremes included: enough to tell an amount from a label. */
function valuesKept({ rows, columns }: StoredProfile): Frame {
  const numbers = columns.flatMap((stored): NumericColumn[] => {
    if (stored.kind !== 'numeric') return []
    const { name, marks, sketch, negativeInfinite, positiveInfinite } = stored
    const infinite = [
      ...(negativeInfinite > 0 ? [Number.NEGATIVE_INFINITY] : []),
      ...(positiveInfinite > 0 ? [Number.POSITIVE_INFINITY] : []),
    ]
    const values = Float64Array.from([...(marks?.values ?? sketch.levels.flat()), ...infinite])
    return [{ kind: 'numeric', name, length: values.length, values, nullCount: 0, nanCount: 0 }]
  })
  return { rows, columns: numbers, unreadable: [] }
}
