import { type Column, valueCount } from '../../columns/column.ts'
import { type RowCells, rowCells } from '../rows/row-cells.ts'

/** A column whose cells can be compared with those of other columns of its `storage`. */
export interface ComparableColumn {
  readonly name: string
  /** Numbers, instants and strings are never alike. */
  readonly storage: 'numbers' | 'instants' | 'strings'
  /** Cells that are not missing. */
  readonly values: number
  /** NaN or −1 where missing. */
  readonly cells: RowCells
}

/** Returns the columns with their strings numbered alike in all of them, whatever the order of their dictionaries. */
export function comparableCells(columns: readonly Column[]): ComparableColumn[] {
  const numbers = new Map<string, number>()
  return columns.map((column) => {
    const known = { name: column.name, values: valueCount(column) }
    if (column.kind === 'numeric') {
      return { ...known, storage: 'numbers', cells: rowCells(column) }
    }
    if (column.kind === 'timestamp') {
      return { ...known, storage: 'instants', cells: rowCells(column) }
    }
    const numberOf = Int32Array.from(column.categories, (category) => {
      const number = numbers.get(category) ?? numbers.size
      numbers.set(category, number)
      return number
    })
    return { ...known, storage: 'strings', cells: renumbered(column.codes, numberOf) }
  })
}

function renumbered(codes: Int32Array, numberOf: Int32Array): Int32Array {
  const cells = new Int32Array(codes.length)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!
    cells[row] = code < 0 ? -1 : numberOf[code]!
  }
  return cells
}
