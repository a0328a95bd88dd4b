/** Two or more letters, digits or underscores in a row. */
const WORD = /[\p{L}\p{N}_]{2,}/gu

/**
 * Returns the words of a text in lower case, in order, repeated as often as they occur.
 *
 * A word is a run of at least two letters, digits or underscores of any script: scikit-learn's default pattern `(?u)\b\w\w+\b`
 * after lower-casing. Combining marks end a word, as they do in Python.
 */
export function tokenize(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? []
}
