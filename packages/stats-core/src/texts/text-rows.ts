import { tokenize } from './tokenize.ts'

/** Texts stored once each, and for every row the index of its text: a text column is one. */
export interface TextRows {
  /** Index into `categories`, −1 where the row has no text. */
  readonly codes: Int32Array
  readonly categories: readonly string[]
}

/** Returns the words of each row that has a text, in row order. Every different text is read once. */
export function wordsOf({ codes, categories }: TextRows): readonly (readonly string[])[] {
  const words = categories.map(tokenize)
  return Array.from(
    codes.filter((code) => code >= 0),
    (code) => words[code]!,
  )
}
