import { type Binary, Dictionary, Int32, type Utf8 } from 'apache-arrow'
import { ByteDictionary } from './byte-dictionary.ts'
import type { ColumnBlock, ColumnBuilder } from './column-builder.ts'
import { trimmed, withRoom } from './growable-values.ts'
import { ValidityBitmap } from './validity-bitmap.ts'

/** Longest string that DuckDB's 16-byte `string_t` holds itself; a longer one has a pointer in its last 8 bytes. */
const inlineLength = 12
const cacheSize = 1024

/**
 * Returns a builder that turns DuckDB strings (or blobs) into dictionary codes in one pass, in order of first
 * appearance, without making a JavaScript string.
 *
 * @param values the type of the dictionary's entries
 * @param id the dictionary's number in its schema, so that a stream can refer to it
 */
export function dictionaryColumn(values: Utf8 | Binary, id: number): ColumnBuilder {
  const dictionary = new ByteDictionary()
  let codes = new Int32Array(0)
  let validity = new ValidityBitmap()
  return {
    type: new Dictionary(values, new Int32(), id),
    dictionary,
    append(block, start, count) {
      codes = withRoom(codes, start + count, Int32Array)
      encodeBlock(block, dictionary, codes, start, count)
      validity.append(start, count, block.validity)
    },
    finish(length) {
      const { nullCount, bits } = validity.finish(length)
      const finished = { nullCount, validity: bits, values: trimmed(codes, length) }
      codes = new Int32Array(length)
      validity = new ValidityBitmap()
      return finished
    },
  }
}

function encodeBlock(
  block: ColumnBlock,
  dictionary: ByteDictionary,
  codes: Int32Array,
  start: number,
  count: number,
): void {
  const bytes = block.data(16)
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, count * 4)
  const { validity } = block
  const longCode = pointerCache(block, bytes, words, dictionary)
  for (let row = 0; row < count; row++) {
    if (validity !== null && ((validity[row >> 3]! >> (row & 7)) & 1) === 0) {
      codes[start + row] = 0
      continue
    }
    const at = row * 4
    const length = words[at]!
    codes[start + row] =
      length <= inlineLength
        ? dictionary.codeOfWords(length, words[at + 1]!, words[at + 2]!, words[at + 3]!)
        : longCode(at)
  }
}

/**
 * Returns a function from a string's place to its code that follows each pointer once, as far as a small direct-mapped
 * cache remembers: the rows of a dictionary-encoded Parquet page share pointers. It is good for one block, after which
 * the memory behind the pointers may be reused.
 */
function pointerCache(
  block: ColumnBlock,
  bytes: Uint8Array,
  words: Int32Array,
  dictionary: ByteDictionary,
): (at: number) => number {
  let seen: Record<'low' | 'high' | 'lengths' | 'codes', Int32Array> | undefined
  return (at) => {
    seen ??= {
      low: new Int32Array(cacheSize),
      high: new Int32Array(cacheSize),
      lengths: new Int32Array(cacheSize),
      codes: new Int32Array(cacheSize),
    }
    const length = words[at]!
    const low = words[at + 2]!
    const high = words[at + 3]!
    const slot = Math.imul(low, 0x9e3779b1) >>> 22 // the top 10 bits: Fibonacci hashing
    if (
      seen.low[slot] === low &&
      seen.high[slot] === high &&
      seen.lengths[slot] === length // 0 where the slot is free: a long string never is
    ) {
      return seen.codes[slot]!
    }
    const code = dictionary.codeOf(
      block.follow(bytes.buffer, bytes.byteOffset + at * 4 + 8, length),
    )
    seen.lengths[slot] = length
    seen.low[slot] = low
    seen.high[slot] = high
    seen.codes[slot] = code
    return code
  }
}
