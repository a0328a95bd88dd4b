import type { Column, NumericColumn } from '../../columns/column.ts'
import { isValid } from '../../columns/validity.ts'
import type { MissingKind } from './missing-kind.ts'

/** Returns why the cell of a row is without a usable value, `undefined` where it is not. */
export type CellClassifier = (row: number) => MissingKind | undefined

/**
 * Returns how the cells of a column are to be told from usable values.
 *
 * @param markers values that stand for none: numbers in numeric columns, strings in categorical and text ones. They are compared by value and
 * type: `0` is neither `false` nor `"0"`.
 */
export function classifyCells(
  column: Column,
  markers: readonly (string | number)[],
): CellClassifier {
  if (column.kind === 'numeric') return classifyNumbers(column, markers)
  if (column.kind === 'timestamp') {
    return (row) => (Number.isNaN(column.values[row]) ? 'null' : undefined)
  }
  const marked = new Set(markers)
  const kinds = column.categories.map((category) => {
    if (marked.has(category)) return 'marker'
    return category === '' ? 'empty' : undefined
  })
  return (row) => (column.codes[row]! < 0 ? 'null' : kinds[column.codes[row]!])
}

function classifyNumbers(
  { values, validity }: NumericColumn,
  markers: readonly (string | number)[],
): CellClassifier {
  const numbers = markers.filter((marker) => typeof marker === 'number')
  return (row) => {
    const value = values[row]!
    if (Number.isNaN(value)) {
      return validity !== undefined && !isValid(validity, row) ? 'null' : 'nan'
    }
    if (numbers.length > 0 && numbers.includes(value)) return 'marker'
    if (value === Number.POSITIVE_INFINITY) return 'infinity'
    return value === Number.NEGATIVE_INFINITY ? '-infinity' : undefined
  }
}
