import { Decimal } from 'apache-arrow'
import { clearMissing } from './clear-missing.ts'
import type { ColumnBuilder } from './column-builder.ts'
import { trimmed, withRoom } from './growable-values.ts'
import { ValidityBitmap } from './validity-bitmap.ts'

/**
 * Returns a builder that widens DuckDB's decimals, stored as scaled integers of 2, 4, 8 or 16 bytes by precision, to
 * Arrow's 16 (two's complement, little-endian).
 *
 * @param precision digits in all, 1–38
 * @param scale digits after the point
 */
export function decimalColumn(precision: number, scale: number): ColumnBuilder {
  let words = new Uint32Array(0)
  let validity = new ValidityBitmap()
  return {
    type: new Decimal(scale, precision, 128),
    append(block, start, count) {
      words = withRoom(words, (start + count) * 4, Uint32Array)
      widen(block.data(storedWidth(precision)), precision, count, words, start * 4)
      clearMissing(words, start * 4, count, block.validity, 4)
      validity.append(start, count, block.validity)
    },
    finish(length) {
      const { nullCount, bits } = validity.finish(length)
      const finished = { nullCount, validity: bits, values: trimmed(words, length * 4) }
      words = new Uint32Array(length * 4)
      validity = new ValidityBitmap()
      return finished
    },
  }
}

/** Bytes of a stored decimal: the narrowest integer that holds its digits (DuckDB, "Numeric types: fixed-point decimals"). */
function storedWidth(precision: number): 2 | 4 | 8 | 16 {
  if (precision <= 4) return 2
  if (precision <= 9) return 4
  return precision <= 18 ? 8 : 16
}

function widen(
  bytes: Uint8Array,
  precision: number,
  count: number,
  words: Uint32Array,
  start: number,
): void {
  const width = storedWidth(precision)
  const step = Math.max(1, width / 4)
  const stored =
    width === 2
      ? new Int16Array(bytes.buffer, bytes.byteOffset, count)
      : new Int32Array(bytes.buffer, bytes.byteOffset, count * step)
  for (let row = 0; row < count; row++) {
    const to = start + row * 4
    const sign = stored[row * step + step - 1]! >> 31
    for (let word = 0; word < 4; word++) {
      words[to + word] = word < step ? stored[row * step + word]! : sign
    }
  }
}
