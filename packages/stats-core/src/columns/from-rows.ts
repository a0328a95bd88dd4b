import type { Frame } from './frame.ts'
import { frameOfValues } from './from-arrays.ts'
import type { CellValue } from './from-values.ts'

/** One row as an object: values by column name. */
export type Row = Readonly<Record<string, CellValue>>

/**
 * Returns the columns of an array of row objects: all keys that any row has, in the order in which they first appear. A key that a row
 * lacks is missing there. Values are read by {@link columnFromValues}; inherited keys are not columns.
 */
export function frameFromRows(rows: readonly Row[]): Frame {
  const columns = new Map<string, CellValue[]>()
  rows.forEach((row, index) => {
    for (const name of Object.keys(row)) {
      let values = columns.get(name)
      if (values === undefined) {
        values = new Array<CellValue>(rows.length).fill(null)
        columns.set(name, values)
      }
      values[index] = row[name]
    }
  })
  const frame = frameOfValues(columns)
  return columns.size === 0 ? { ...frame, rows: rows.length } : frame
}
