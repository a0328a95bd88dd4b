import type { TextQuality } from '@leeway/monitoring-report'
import {
  outOfVocabulary,
  type TextDescriptors,
  type TextSample,
  textDescriptors,
} from '@leeway/stats-core'
import type { ReferenceValues } from '../reference/prepare-column.ts'

/** Below so many texts a mean may tell too much about one of them. */
const FEWEST = 10

/** Of columns with more different texts the words are not counted: it would take as long as everything else. */
const MOST_DIFFERENT = 20_000

/**
 * Returns the means of what describes the texts on both sides: aggregates of lengths and shares, no text. `undefined` with too few texts, or too many different ones. Of a reference
 * of which a profile was kept only the length of the texts is known.
 */
export function describeTexts(
  { sample, stored, profile }: ReferenceValues,
  current: TextSample,
  seed: string,
): TextQuality | undefined {
  if (sample.kind !== 'text' || profile.kind !== 'text') return undefined
  const different = stored === undefined ? sample.column.categories.length : profile.distinct
  const most = Math.max(different, current.column.categories.length)
  if (Math.min(sample.size, current.size) < FEWEST || most > MOST_DIFFERENT) return undefined
  const now = textDescriptors(current.column)
  if (stored !== undefined) {
    const { meanLength } = profile
    return {
      characters: {
        ...(meanLength === undefined ? {} : { reference: meanLength }),
        ...mean('current', now.characters),
      },
      words: mean('current', now.words),
      nonLetterShare: mean('current', now.nonLetterShare),
      outOfVocabularyShare: {},
    }
  }
  const before = textDescriptors(sample.column)
  const unknown = outOfVocabulary(sample.column, current.column, { seed })
  const beside = (of: keyof TextDescriptors) => ({
    ...mean('reference', before[of]),
    ...mean('current', now[of]),
  })
  return {
    characters: beside('characters'),
    words: beside('words'),
    nonLetterShare: beside('nonLetterShare'),
    outOfVocabularyShare: {
      ...mean('reference', unknown.reference),
      ...mean('current', unknown.current),
    },
  }
}

/** NaN stands for rows without a text. */
function mean(side: 'reference' | 'current', values: Float64Array): Record<string, number> {
  let sum = 0
  let count = 0
  for (const value of values) {
    if (Number.isNaN(value)) continue
    sum += value
    count += 1
  }
  return count === 0 ? {} : { [side]: sum / count }
}
