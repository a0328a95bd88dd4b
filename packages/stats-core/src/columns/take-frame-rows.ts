import type { Column } from './column.ts'
import type { Frame } from './frame.ts'
import { isValid } from './validity.ts'

/** Returns the frame of those rows, in that order: the same rows of every column. O(rows × columns). */
export function takeFrameRows(frame: Frame, rows: Int32Array): Frame {
  return { ...frame, rows: rows.length, columns: frame.columns.map((column) => take(column, rows)) }
}

function take(column: Column, rows: Int32Array): Column {
  const length = rows.length
  switch (column.kind) {
    case 'numeric': {
      const { validity, ...rest } = column
      const values = Float64Array.from(rows, (row) => column.values[row]!)
      const isNull = (row: number): boolean => validity !== undefined && !isValid(validity, row)
      const nullCount = rows.reduce((sum, row) => sum + (isNull(row) ? 1 : 0), 0)
      const missing = values.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : 0), 0)
      return {
        ...rest,
        length,
        values,
        nullCount,
        nanCount: missing - nullCount,
        ...(nullCount === 0 ? {} : { validity: takeBits(rows, isNull) }),
      }
    }
    case 'timestamp': {
      const values = Float64Array.from(rows, (row) => column.values[row]!)
      const nullCount = values.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : 0), 0)
      return { ...column, length, values, nullCount }
    }
    case 'categorical':
    case 'text': {
      const codes = Int32Array.from(rows, (row) => column.codes[row]!)
      const nullCount = codes.reduce((sum, code) => sum + (code < 0 ? 1 : 0), 0)
      return { ...column, length, codes, nullCount }
    }
  }
}

function takeBits(rows: Int32Array, isNull: (row: number) => boolean): Uint8Array {
  const bits = new Uint8Array((rows.length + 7) >> 3)
  for (const [i, row] of rows.entries()) if (!isNull(row)) bits[i >> 3]! |= 1 << (i & 7)
  return bits
}
