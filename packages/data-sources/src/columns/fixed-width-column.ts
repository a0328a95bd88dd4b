import type { DataType } from 'apache-arrow'
import { clearMissing } from './clear-missing.ts'
import type { ColumnBuilder } from './column-builder.ts'
import {
  trimmed,
  type ValueArray,
  type ValueArrayConstructor,
  withRoom,
} from './growable-values.ts'
import { ValidityBitmap } from './validity-bitmap.ts'

/** Returns a builder for values whose bytes are the same in DuckDB and in Arrow: numbers, dates, times, timestamps. */
export function fixedWidthColumn<T extends ValueArray>(
  type: DataType,
  ValueArray: ValueArrayConstructor<T>,
): ColumnBuilder {
  const width = ValueArray.BYTES_PER_ELEMENT
  let values = new ValueArray(0)
  let validity = new ValidityBitmap()
  return {
    type,
    append(block, start, count) {
      values = withRoom(values, start + count, ValueArray)
      const bytes = block.data(width)
      values.set(new ValueArray(bytes.buffer, bytes.byteOffset, count) as never, start)
      clearMissing(values, start, count, block.validity)
      validity.append(start, count, block.validity)
    },
    finish(length) {
      const { nullCount, bits } = validity.finish(length)
      const finished = { nullCount, validity: bits, values: trimmed(values, length) }
      values = new ValueArray(length)
      validity = new ValidityBitmap()
      return finished
    },
  }
}
