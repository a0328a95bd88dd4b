import { Bool } from 'apache-arrow'
import type { ColumnBuilder } from './column-builder.ts'
import { trimmed, withRoom } from './growable-values.ts'
import { ValidityBitmap } from './validity-bitmap.ts'

/** Returns a builder that packs DuckDB's one byte per boolean into Arrow's one bit. */
export function booleanColumn(): ColumnBuilder {
  let bits = new Uint8Array(0)
  let validity = new ValidityBitmap()
  return {
    type: new Bool(),
    append(block, start, count) {
      bits = withRoom(bits, (start + count + 7) >> 3, Uint8Array)
      const bytes = block.data(1)
      const { validity: present } = block
      for (let row = 0; row < count; row++) {
        const missing = present !== null && ((present[row >> 3]! >> (row & 7)) & 1) === 0
        if (bytes[row] === 1 && !missing) bits[(start + row) >> 3]! |= 1 << ((start + row) & 7)
      }
      validity.append(start, count, block.validity)
    },
    finish(length) {
      const { nullCount, bits: present } = validity.finish(length)
      const finished = {
        nullCount,
        validity: present,
        values: trimmed(bits, (length + 7) >> 3),
      }
      bits = new Uint8Array((length + 7) >> 3)
      validity = new ValidityBitmap()
      return finished
    },
  }
}
