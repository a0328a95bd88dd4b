import { type Data, DataType, type Vector } from 'apache-arrow'
import { allValid, isValid, markNull } from '../validity.ts'

/** The numbers of an Arrow vector, one per row. */
export interface ArrowNumbers {
  /** NaN where the row is null. */
  readonly values: Float64Array
  /** Absent when no row is null. */
  readonly validity?: Uint8Array
  readonly nullCount: number
}

/**
 * Returns the values of a vector of integers, floats, decimals, times, dates, timestamps or durations as doubles, each divided by `divisor`.
 *
 * Reads the typed arrays and the validity bitmap of every chunk. One chunk of `Float64` without nulls is handed on without a copy.
 * 64-bit integers and decimals are rounded to the nearest double: exact up to 2^53 in size, beyond which `frameFromArrow` reads integers by their digits. Cost O(rows).
 */
export function readNumbers(vector: Vector, divisor = 1): ArrowNumbers {
  const [only] = vector.data
  if (vector.data.length === 1 && only!.values instanceof Float64Array && only!.nullCount === 0) {
    return { values: only!.values.subarray(0, only!.length), nullCount: 0 }
  }
  const values = new Float64Array(vector.length)
  const { nullCount } = vector
  const validity = nullCount > 0 ? allValid(vector.length) : undefined
  let start = 0
  for (const data of vector.data) {
    const rows = values.subarray(start, start + data.length)
    readChunk(data, rows)
    if (divisor !== 1) for (let i = 0; i < rows.length; i++) rows[i]! /= divisor
    if (validity !== undefined && data.nullCount > 0) {
      for (let i = 0; i < data.length; i++) {
        if (isValid(data.nullBitmap, data.offset + i)) continue
        rows[i] = Number.NaN
        markNull(validity, start + i)
      }
    }
    start += data.length
  }
  return validity === undefined ? { values, nullCount } : { values, validity, nullCount }
}

function readChunk(data: Data, rows: Float64Array): void {
  const { values } = data
  if (DataType.isDecimal(data.type)) {
    readDecimals(values, data.type.bitWidth / 32, 10 ** data.type.scale, rows)
  } else if (values instanceof BigInt64Array || values instanceof BigUint64Array) {
    readPairs(values, rows)
  } else if (DataType.isFloat(data.type) && values instanceof Uint16Array) {
    for (let i = 0; i < rows.length; i++) rows[i] = halfToDouble(values[i]!)
  } else {
    for (let i = 0; i < rows.length; i++) rows[i] = values[i]
  }
}

/** 64-bit integers as two halves, one rounding and no BigInt: six times as fast as `Number(value)`. */
function readPairs(values: BigInt64Array | BigUint64Array, rows: Float64Array): void {
  const { buffer, byteOffset, length } = values
  const low = new Uint32Array(buffer, byteOffset, 2 * length)
  const high =
    values instanceof BigInt64Array ? new Int32Array(buffer, byteOffset, 2 * length) : low
  for (let i = 0; i < rows.length; i++) {
    rows[i] = high[2 * i + 1]! * 4294967296 + low[2 * i]!
  }
}

function readDecimals(
  words: Uint32Array,
  stride: number,
  denominator: number,
  rows: Float64Array,
): void {
  for (let i = 0; i < rows.length; i++) {
    let value = 0n
    for (let word = stride - 1; word >= 0; word--) {
      value = (value << 32n) | BigInt(words[i * stride + word]!)
    }
    rows[i] = Number(BigInt.asIntN(32 * stride, value)) / denominator
  }
}

/** IEEE 754 binary16. */
function halfToDouble(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}
