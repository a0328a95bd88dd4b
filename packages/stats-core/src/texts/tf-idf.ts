import type { SparseRows } from '../learning/sparse-rows.ts'

/** Words with a column of their own, and how much each says. */
export interface TfIdfModel {
  /** Column of each word. */
  readonly columns: ReadonlyMap<string, number>
  /** Inverse document frequency per column, ln((1 + n) / (1 + df)) + 1. */
  readonly weights: Float64Array
}

/** Options of {@link fitTfIdf}. */
export interface TfIdfOptions {
  /** Words that get no column. @defaultValue none */
  readonly stopWords?: ReadonlySet<string>
  /** Largest share of documents that a word may occur in, in (0, 1]. @defaultValue 1 */
  readonly mostDocuments?: number
}

/**
 * Returns the vocabulary of `documents` in the order in which words first occur, with smoothed inverse document frequencies.
 *
 * As scikit-learn's `TfidfVectorizer(smooth_idf=True)`; O(words).
 *
 * @param documents per document its words
 */
export function fitTfIdf(
  documents: readonly (readonly string[])[],
  { stopWords = new Set<string>(), mostDocuments = 1 }: TfIdfOptions = {},
): TfIdfModel {
  const frequencies = new Map<string, number>()
  for (const words of documents) {
    for (const word of new Set(words)) {
      if (!stopWords.has(word)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1)
    }
  }
  const most = mostDocuments * documents.length
  const kept = [...frequencies.entries()].filter(([, documentCount]) => documentCount <= most)
  return {
    columns: new Map(kept.map(([word], column) => [word, column])),
    weights: Float64Array.from(
      kept,
      ([, documentCount]) => Math.log((1 + documents.length) / (1 + documentCount)) + 1,
    ),
  }
}

/**
 * Returns one row per document: (1 + ln count) × inverse document frequency for each word with a column, scaled to length 1; an empty row where no word has one.
 *
 * As `TfidfVectorizer(sublinear_tf=True, norm='l2')`. The cells of a row run from the last column to the first: in this order scikit-learn adds
 * them up, and learning with a large rate carries the last bit of such a sum far.
 */
export function transformTfIdf(
  { columns, weights }: TfIdfModel,
  documents: readonly (readonly string[])[],
): SparseRows {
  const starts = new Int32Array(documents.length + 1)
  const indices: number[] = []
  const values: number[] = []
  for (const [row, words] of documents.entries()) {
    const counts = countColumns(columns, words)
    const cells = [...counts.keys()].sort((a, b) => b - a)
    const raw = cells.map((column) => (1 + Math.log(counts.get(column)!)) * weights[column]!)
    const norm = Math.sqrt(raw.reduce((sum, value) => sum + value * value, 0))
    for (const [cell, column] of cells.entries()) {
      indices.push(column)
      values.push(raw[cell]! / norm)
    }
    starts[row + 1] = indices.length
  }
  return {
    columns: weights.length,
    starts,
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  }
}

function countColumns(
  columns: ReadonlyMap<string, number>,
  words: readonly string[],
): Map<number, number> {
  const counts = new Map<number, number>()
  for (const word of words) {
    const column = columns.get(word)
    if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1)
  }
  return counts
}
