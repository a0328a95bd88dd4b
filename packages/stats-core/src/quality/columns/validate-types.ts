import { castColumn } from '../../columns/cast-column.ts'
import type { Kind } from '../../columns/column.ts'
import { columnOf, type Frame } from '../../columns/frame.ts'

/** How the type of a column compares with the reference. */
export interface TypeValidation {
  readonly name: string
  /** Its kind in the reference. */
  readonly expected: Kind
  /** Its kind as it came; absent when the column is, or cannot be read. */
  readonly found?: Kind
  /**
   * - `same`: of the same kind
   * - `readable`: of another kind, but every value can be read as the expected one ({@link castColumn})
   * - `unreadable`: some value cannot; `detail` says how many and where the first is
   * - `absent`: the column is not there
   */
  readonly outcome: 'same' | 'readable' | 'unreadable' | 'absent'
  readonly detail?: string
}

/** What {@link validateTypes} found. */
export interface TypeValidations {
  /** One for each column of the reference, in its order. */
  readonly columns: readonly TypeValidation[]
  /** Columns that the reference does not have, in the order of the current data. */
  readonly added: readonly string[]
}

/** Returns whether the columns of `current` are there and of the kinds of the reference, or can be read so. Cost O(rows) per column of another kind. */
export function validateTypes(reference: Frame, current: Frame): TypeValidations {
  const expected = new Set(reference.columns.map(({ name }) => name))
  const names = [...current.columns, ...current.unreadable].map(({ name }) => name)
  return {
    columns: reference.columns.map(({ name, kind }) => validateType(name, kind, current)),
    added: names.filter((name) => !expected.has(name)),
  }
}

function validateType(name: string, expected: Kind, current: Frame): TypeValidation {
  const column = columnOf(current, name)
  if (column === undefined) {
    const unreadable = current.unreadable.find((other) => other.name === name)
    return unreadable === undefined
      ? { name, expected, outcome: 'absent' }
      : { name, expected, outcome: 'unreadable', detail: unreadable.detail }
  }
  const found = column.kind
  if (found === expected) return { name, expected, found, outcome: 'same' }
  const cast = castColumn(column, expected)
  return cast.kind === 'failed'
    ? { name, expected, found, outcome: 'unreadable', detail: cast.detail }
    : { name, expected, found, outcome: 'readable' }
}
