import { type Data, DataType, Dictionary, Int32, Utf8, type Vector } from 'apache-arrow'
import { ByteDictionary } from '../columns/byte-dictionary.ts'
import type { ColumnValues } from '../columns/column-builder.ts'

/** Encodes the plain text of one Arrow column, batch by batch, with one dictionary. */
export interface TextEncoding {
  readonly type: Dictionary<Utf8, Int32>
  readonly dictionary: ByteDictionary
  /** Returns the codes of a batch's column. */
  encode(column: Vector): ColumnValues
}

/** Returns whether a column of this type is text without a dictionary. */
export function isPlainText(type: DataType): boolean {
  return DataType.isUtf8(type) || DataType.isLargeUtf8(type) || DataType.isUtf8View(type)
}

/** @param id the dictionary's number in its schema */
export function textEncoding(id: number): TextEncoding {
  const dictionary = new ByteDictionary()
  return {
    type: new Dictionary(new Utf8(), new Int32(), id),
    dictionary,
    encode(column) {
      const codes = new Int32Array(column.length)
      const validity = new Uint8Array((column.length + 7) >> 3)
      const valueAt = byteReader(column)
      let nullCount = 0
      for (let row = 0; row < column.length; row++) {
        const value = valueAt(row)
        if (value === null) nullCount++
        else {
          validity[row >> 3]! |= 1 << (row & 7)
          codes[row] = dictionary.codeOf(value)
        }
      }
      return { nullCount, validity: nullCount === 0 ? undefined : validity, values: codes }
    },
  }
}

/** Returns a function from a row to its bytes, read from the buffers where the text is laid out in one piece. */
function byteReader(column: Vector): (row: number) => Uint8Array | null {
  const [data] = column.data as readonly Data[]
  if (column.data.length !== 1 || data === undefined || DataType.isUtf8View(column.type)) {
    const encoder = new TextEncoder()
    return (row) => {
      const text: string | null = column.get(row)
      return text === null ? null : encoder.encode(text)
    }
  }
  const { valueOffsets: offsets, values } = data
  return (row) =>
    data.getValid(row) ? values.subarray(Number(offsets[row]), Number(offsets[row + 1])) : null
}
