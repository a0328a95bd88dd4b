import { type Binary, Dictionary, Int32, type Utf8 } from 'apache-arrow'
import { ByteDictionary } from './byte-dictionary.ts'
import type { ColumnBlock, ColumnBuilder } from './column-builder.ts'
import { trimmed, withRoom } from './growable-values.ts'
import { inlineLength, longTexts } from './long-texts.ts'
import { ValidityBitmap } from './validity-bitmap.ts'

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
  const { buffer, byteOffset } = block.data(16)
  const words = new Int32Array(buffer, byteOffset, count * 4)
  const { validity } = block
  const isPresent = (row: number): boolean =>
    validity === null || ((validity[row >> 3]! >> (row & 7)) & 1) === 1
  const long = longTexts(block, new Uint32Array(buffer, byteOffset, count * 4), count, isPresent)
  for (let row = 0; row < count; row++) {
    const at = row * 4
    const length = words[at]!
    if (!isPresent(row)) codes[start + row] = 0
    else if (length <= inlineLength) {
      codes[start + row] = dictionary.codeOfWords(
        length,
        words[at + 1]!,
        words[at + 2]!,
        words[at + 3]!,
      )
    } else {
      const from = long.startOf[row]!
      codes[start + row] = dictionary.codeOf(long.runs[long.runOf[row]!]!, from, from + length)
    }
  }
}
