import type { TextQuality } from '@leeway/monitoring-report'
import { outOfVocabulary, type TextSample, textDescriptors } from '@leeway/stats-core'

/** Below so many texts a mean may tell too much about one of them. */
const FEWEST = 10

/** Of columns with more different texts the words are not counted: it would take as long as everything else. */
const MOST_DIFFERENT = 20_000

/** Returns the means of what describes the texts on both sides: aggregates of lengths and shares, no text. `undefined` with too few texts, or too many different ones. */
export function describeTexts(
  reference: TextSample,
  current: TextSample,
  seed: string,
): TextQuality | undefined {
  const sides = [reference, current]
  if (
    sides.some(({ size, column }) => size < FEWEST || column.categories.length > MOST_DIFFERENT)
  ) {
    return undefined
  }
  const [before, now] = sides.map(({ column }) => textDescriptors(column))
  const unknown = outOfVocabulary(reference.column, current.column, { seed })
  const beside = (of: (side: typeof before & object) => Float64Array) => ({
    ...mean('reference', of(before!)),
    ...mean('current', of(now!)),
  })
  return {
    characters: beside(({ characters }) => characters),
    words: beside(({ words }) => words),
    nonLetterShare: beside(({ nonLetterShare }) => nonLetterShare),
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
