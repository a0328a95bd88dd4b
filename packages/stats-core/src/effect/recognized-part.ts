import { castColumn } from '../columns/cast-column.ts'
import { columnFromValues } from '../columns/from-values.ts'
import type { RandomSource } from '../random/random-source.ts'
import { seededRandom } from '../random/seeded-random.ts'
import { textDomainClassifier } from '../texts/text-domain-classifier.ts'
import type { TextRows } from '../texts/text-rows.ts'

/** Measured on no more texts a side; a few more change little. */
const MOST_TEXTS = 300

/** From so many texts on either side, all are recognised. */
const ENOUGH_TEXTS = 1000

const REPLICATES = 10

/** Shares are told apart to a twentieth. */
const FINENESS = 20

const WORDS_PER_TEXT = 10
const VOCABULARY = 60

const known = new Map<string, number>()

/**
 * Returns which part of the texts that nothing in the reference resembles the text domain classifier recognises, in (0, 1]: less than all where it has few to learn from, or few
 * of the reference beside many.
 *
 * Measured on seeded texts of ten words, of sixty that most texts choose from and of another sixty: the area under the ROC curve on ten pairs of samples, in the mean, beside the one of a
 * classifier that recognises all. Ten trainings on at most 300 texts of either side, once for each pair of sizes and share.
 *
 * @param share of current texts that are replaced, in (0, 1]
 */
export function recognizedPart(
  referenceTexts: number,
  currentTexts: number,
  share: number,
): number {
  if (Math.min(referenceTexts, currentTexts) >= ENOUGH_TEXTS) return 1
  const n = Math.min(MOST_TEXTS, referenceTexts)
  const m = Math.min(MOST_TEXTS, currentTexts)
  const part = Math.max(1, Math.round(share * FINENESS)) / FINENESS
  const key = `${n} ${m} ${part}`
  const found = known.get(key) ?? measure(n, m, part)
  known.set(key, found)
  return found
}

/** Fewer are hardly told from none. */
const LEAST = 0.1

function measure(n: number, m: number, share: number): number {
  const random = seededRandom('recognized-part')
  let excess = 0
  for (let k = 0; k < REPLICATES; k++) {
    const { auc } = textDomainClassifier(texts(random, n, 0), texts(random, m, share))
    excess += auc - 0.5
  }
  return Math.min(1, Math.max(LEAST, (2 * excess) / REPLICATES / share))
}

function texts(random: RandomSource, rows: number, share: number): TextRows {
  const values = Array.from({ length: rows }, () => {
    const topic = random.nextDouble() < share ? 'other' : 'usual'
    const word = () => `${topic}${Math.floor(VOCABULARY * random.nextDouble() ** 2)}`
    return Array.from({ length: WORDS_PER_TEXT }, word).join(' ')
  })
  const column = columnFromValues('texts', values)
  if (column.kind === 'unreadable') throw new TypeError(column.detail)
  return castColumn(column, 'text') as TextRows
}
