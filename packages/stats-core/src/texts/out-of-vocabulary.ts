import { seededRandom } from '../random/seeded-random.ts'
import { shuffle } from '../random/shuffle.ts'
import { describeRows } from './text-descriptors.ts'
import type { TextRows } from './text-rows.ts'
import { tokenize } from './tokenize.ts'

/** Share of unknown words per row, in [0, 1]; NaN where the row has no text, has no word, or taught the vocabulary. */
export interface OutOfVocabulary {
  readonly reference: Float64Array
  readonly current: Float64Array
  /** Different words in the vocabulary. */
  readonly vocabulary: number
}

/** Options of {@link outOfVocabulary}. */
export interface OutOfVocabularyOptions {
  /** Seed of the half that teaches. @defaultValue 'leeway' */
  readonly seed?: string
}

/**
 * Returns the share of each text's words that a random half of the reference does not know.
 *
 * The half that taught the words knows them all, so it is left out (NaN) and the other half stands for the reference: under no drift the shares of
 * both sides then follow one law, which a vocabulary from the whole reference, or from a dictionary of the language, would not give. Words as {@link tokenize}
 * finds them. O(words).
 */
export function outOfVocabulary(
  reference: TextRows,
  current: TextRows,
  { seed = 'leeway' }: OutOfVocabularyOptions = {},
): OutOfVocabulary {
  const rows = reference.codes.map((_, row) => row).filter((row) => reference.codes[row]! >= 0)
  shuffle(seededRandom(seed), rows)
  const teachers = rows.subarray(0, Math.floor(rows.length / 2))
  const vocabulary = new Set<string>()
  for (const code of new Set(teachers.map((row) => reference.codes[row]!))) {
    for (const word of tokenize(reference.categories[code]!)) vocabulary.add(word)
  }
  const unknownShare = (text: string): number => {
    const words = tokenize(text)
    return words.filter((word) => !vocabulary.has(word)).length / words.length
  }
  const ofReference = describeRows(reference, unknownShare)
  for (const row of teachers) ofReference[row] = Number.NaN
  return {
    reference: ofReference,
    current: describeRows(current, unknownShare),
    vocabulary: vocabulary.size,
  }
}
