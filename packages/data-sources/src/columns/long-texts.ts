import type { ColumnBlock } from './column-builder.ts'

/** Longest string that DuckDB's 16-byte `string_t` holds itself; a longer one has a pointer in its last 8 bytes. */
export const inlineLength = 12

/** Where the bytes of a block's long strings are: row `r` in `runs[runOf[r]]`, from `startOf[r]`. */
export interface LongTexts {
  readonly runs: readonly Uint8Array[]
  readonly runOf: Int32Array
  readonly startOf: Int32Array
}

/**
 * Returns the bytes of a block's long strings, following as few pointers as possible: a string that begins in memory where
 * the one above it ends is read together with it. DuckDB lays a block's strings out like this when it hands it over, so
 * that a block is mostly one run; following each pointer by itself takes four times as long.
 *
 * @param words the block's `string_t` values, four words each: length, prefix, pointer's low and high half
 * @param isPresent whether a row has a value
 */
export function longTexts(
  block: ColumnBlock,
  words: Uint32Array,
  count: number,
  isPresent: (row: number) => boolean,
): LongTexts {
  const runs: Uint8Array[] = []
  const runOf = new Int32Array(count)
  const startOf = new Int32Array(count)
  let first = -1
  let length = 0
  let end = -1
  const closeRun = (): void => {
    if (first === -1) return
    runs.push(block.follow(words.buffer, words.byteOffset + first * 16 + 8, length))
  }
  for (let row = 0; row < count; row++) {
    const size = words[row * 4]!
    if (size <= inlineLength || !isPresent(row)) continue
    // Exact: addresses in user space have at most 52 bits.
    const address = words[row * 4 + 3]! * 2 ** 32 + words[row * 4 + 2]!
    if (address !== end) {
      closeRun()
      first = row
      length = 0
    }
    runOf[row] = runs.length
    startOf[row] = length
    length += size
    end = address + size
  }
  closeRun()
  return { runs, runOf, startOf }
}
