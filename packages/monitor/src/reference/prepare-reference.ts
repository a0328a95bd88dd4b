import {
  type Column,
  type Frame,
  inferKind,
  type Kind,
  type UnreadableColumn,
} from '@leeway/stats-core'
import { type ColumnMapping, declaredKind } from '../column-mapping.ts'
import { lazy } from '../lazy.ts'
import type { Policy } from '../policies/policy.ts'
import { fingerprintOf } from './fingerprint.ts'
import { isNumericOutcome, outcomeKind, outcomeKindByValues } from './outcome-kind.ts'
import { type PreparedColumn, prepareColumn } from './prepare-column.ts'

/** The reference, read once for all reports to come. */
export interface PreparedReference {
  readonly rows: number
  /** In the reference's order. */
  readonly columns: readonly PreparedColumn[]
  readonly unreadable: readonly UnreadableColumn[]
  /** Whether it is a stored profile: rows that belong together are not known then. */
  readonly isProfile: boolean
  /** 16 hexadecimal digits: another reference, another fingerprint. */
  readonly fingerprint: string
}

/** Returns the reference with the kinds of its columns decided. */
export function prepareReference(
  frame: Frame,
  mapping: ColumnMapping,
  policy: Policy,
  sensitive: ReadonlySet<string>,
): PreparedReference {
  const columns = frame.columns.map((column) =>
    prepareColumn(column, mapping, namedKind(column, mapping, policy, frame)),
  )
  const fingerprint = lazy(() => fingerprintOf(columns, sensitive))
  return {
    rows: frame.rows,
    columns,
    unreadable: frame.unreadable,
    isProfile: false,
    get fingerprint() {
      return fingerprint()
    },
  }
}

/** The kind that the mapping names, for a column or by its task, else the policy. */
function namedKind(
  column: Column,
  mapping: ColumnMapping,
  { numericOutcomes, text }: Policy,
  frame: Frame,
): Kind | undefined {
  const declared = declaredKind(column.name, mapping)
  if (declared !== undefined) return declared
  const reading = mapping.task === undefined ? numericOutcomes : 'by-task'
  if (reading !== undefined && reading !== 'numeric' && isNumericOutcome(column, mapping)) {
    const kind =
      reading === 'by-task' ? outcomeKind(column, mapping, frame) : outcomeKindByValues(column)
    return kind === 'categorical' ? 'categorical' : undefined
  }
  return text === 'by-mapping' && inferKind(column) === 'text' ? 'categorical' : undefined
}
