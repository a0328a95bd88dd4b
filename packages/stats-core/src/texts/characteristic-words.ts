import type { TextClassifier } from './train-text-classifier.ts'

/** A word and how strongly it speaks for its side. */
export interface WeightedWord {
  readonly word: string
  /** Absolute weight in the linear decision, > 0. */
  readonly weight: number
}

/** Words by which the two sides are told apart. Cells' contents: not for columns that are marked sensitive. */
export interface CharacteristicWords {
  readonly reference: readonly WeightedWord[]
  readonly current: readonly WeightedWord[]
}

/**
 * Returns the words that speak most for each side, the strongest first, words of one weight in the order in which they first occur.
 *
 * @param count most words per side; default 25, as in Evidently
 */
export function characteristicWords(
  { vocabulary, model }: TextClassifier,
  count = 25,
): CharacteristicWords {
  const towards = (sign: -1 | 1): WeightedWord[] =>
    [...vocabulary.columns.entries()]
      .map(([word, column]) => ({ word, weight: sign * model.weights[column]! }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, count)
  return { reference: towards(-1), current: towards(1) }
}
