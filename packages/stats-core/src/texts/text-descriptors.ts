import type { TextRows } from './text-rows.ts'
import { tokenize } from './tokenize.ts'

/** Numbers that describe the text of each row; NaN where the row has none. Each is a numeric column to any numeric drift test. */
export interface TextDescriptors {
  /** Unicode code points. */
  readonly characters: Float64Array
  /** Words as {@link tokenize} finds them. */
  readonly words: Float64Array
  /** Share in [0, 1] of the code points that are neither letters nor white space; 0 for an empty text. */
  readonly nonLetterShare: Float64Array
}

const NON_LETTER = /[^\p{L}\p{White_Space}]/gu

/** Returns the descriptors of every row, computed once for every different text. */
export function textDescriptors(rows: TextRows): TextDescriptors {
  return {
    characters: describeRows(rows, countCodePoints),
    words: describeRows(rows, (text) => tokenize(text).length),
    nonLetterShare: describeRows(
      rows,
      (text) => (text.match(NON_LETTER)?.length ?? 0) / Math.max(1, countCodePoints(text)),
    ),
  }
}

/** Returns what `describe` says of each row's text, NaN where the row has none; asked once for every different text. */
export function describeRows(
  { codes, categories }: TextRows,
  describe: (text: string) => number,
): Float64Array {
  const described = Float64Array.from(categories, describe)
  return Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : described[code]!))
}

function countCodePoints(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}
