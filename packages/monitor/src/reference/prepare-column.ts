import {
  type Column,
  castColumn,
  inferKind,
  type Kind,
  quantileEdges,
  type StoredColumn,
} from '@leeway/stats-core'
import type { ColumnMapping, Role } from '../column-mapping.ts'
import { roleOf } from '../column-mapping.ts'
import { lazy } from '../lazy.ts'
import { type ObservedColumn, observeColumn } from '../observed-column.ts'

/** The values of a column of the reference, or what a profile kept of them. */
export interface ReferenceValues extends ObservedColumn {
  /** Inner edges of the reference's own bins; none where values are not ordered. */
  readonly edges: Float64Array
  /** Present where a profile was kept: `sample` then throws `not_kept` when asked for what is not in it. */
  readonly stored?: StoredColumn
}

/** A column of the reference with everything that judging it again and again needs. */
export interface PreparedColumn extends ReferenceValues {
  readonly name: string
  readonly role: Role
  /** The kind that both sides have to be of. */
  readonly kind: Kind
  /** Whether the mapping or the policy named the kind, so that values are converted to it where they can be. */
  readonly isDeclared: boolean
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
  return withValues(observeReference(read), {
    name: column.name,
    role: roleOf(column.name, mapping),
    kind: read.kind,
    isDeclared: declared !== undefined,
    ...(failed === undefined ? {} : { problem: failed.detail }),
  })
}

/** Returns the values of a column of the reference as they are observed. */
export function observeReference(column: Column): ReferenceValues {
  const observed = observeColumn(column)
  const { sample, adoptProfile } = observed
  const edges = lazy(() => quantileEdges('finite' in sample ? sample.finite : new Float64Array()))
  return {
    sample,
    adoptProfile,
    get profile() {
      return observed.profile
    },
    get edges() {
      return edges()
    },
  }
}

/** Returns both, without asking for what is computed on first use. */
export function withValues<T extends object>(
  values: ReferenceValues,
  facts: T,
): ReferenceValues & T {
  const { sample, adoptProfile, stored } = values
  return {
    ...facts,
    sample,
    adoptProfile,
    ...(stored === undefined ? {} : { stored }),
    get profile() {
      return values.profile
    },
    get edges() {
      return values.edges
    },
  }
}

function asInferred(column: Column): Column {
  const read = castColumn(column, inferKind(column))
  return read.kind === 'failed' ? column : read
}
