import type { Column } from '../../columns/column.ts'

/** A column as rows are compared by it: one number per row, equal where the cells are. */
export type RowCells = Float64Array | Int32Array

/**
 * Returns what tells the cells of a column apart, in its own memory: numbers and instants as they are, strings as their codes. A missing cell
 * (null or NaN) is NaN or −1. Only comparable within the column.
 */
export function rowCells(column: Column): RowCells {
  return column.kind === 'numeric' || column.kind === 'timestamp' ? column.values : column.codes
}

/** Returns whether two cells of one column are the same; missing cells are alike, and so are −0 and 0. */
export function sameCell(cells: RowCells, row: number, other: number): boolean {
  const a = cells[row]!
  const b = cells[other]!
  return a === b || (Number.isNaN(a) && Number.isNaN(b))
}

/** Returns whether a cell is missing: null or NaN. */
export function isMissingCell(cells: RowCells, row: number): boolean {
  return cells instanceof Int32Array ? cells[row]! < 0 : Number.isNaN(cells[row])
}
