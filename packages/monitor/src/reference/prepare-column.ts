import { type Column, castColumn, inferKind, type Kind, quantileEdges } from '@leeway/stats-core'
import type { ColumnMapping, Role } from '../column-mapping.ts'
import { roleOf } from '../column-mapping.ts'
import { lazy } from '../lazy.ts'
import { type ObservedColumn, observeColumn } from '../observed-column.ts'

/** A column of the reference with everything that judging it again and again needs. */
export interface PreparedColumn extends ObservedColumn {
  readonly name: string
  readonly role: Role
  /** The kind that both sides have to be of. */
  readonly kind: Kind
  /** Whether the mapping or the policy named the kind, so that values are converted to it where they can be. */
  readonly isDeclared: boolean
  /** Inner edges of the reference's own bins; none where values are not ordered. */
  readonly edges: Float64Array
  /** Why the reference could not be read as its declared kind; the column then stands with the kind that its values suggest. */
  readonly problem?: string
}

/**
 * Returns a column of the reference, its kind decided. Sorting and profiling wait until they are needed, and are done once.
 *
 * @param declared the kind that the mapping or the policy names; `undefined` where the values shall tell
 */
export function prepareColumn(
  column: Column,
  mapping: ColumnMapping,
  declared: Kind | undefined,
): PreparedColumn {
  const cast = declared === undefined ? undefined : castColumn(column, declared)
  const failed = cast?.kind === 'failed' ? cast : undefined
  const read = cast === undefined || cast.kind === 'failed' ? asInferred(column) : cast
  const observed = observeColumn(read)
  const { sample } = observed
  const edges = lazy(() => quantileEdges('finite' in sample ? sample.finite : new Float64Array()))
  return {
    name: column.name,
    role: roleOf(column.name, mapping),
    kind: read.kind,
    isDeclared: declared !== undefined,
    sample,
    adoptProfile: observed.adoptProfile,
    get profile() {
      return observed.profile
    },
    get edges() {
      return edges()
    },
    ...(failed === undefined ? {} : { problem: failed.detail }),
  }
}

function asInferred(column: Column): Column {
  const read = castColumn(column, inferKind(column))
  return read.kind === 'failed' ? column : read
}
