import { seededRandom } from '../../src/random/seeded-random.ts'
import { uniformIndex } from '../../src/random/uniform-index.ts'
import type { TextRows } from '../../src/texts/text-rows.ts'

/** Texts as a column holds them, null where there is none. */
export function textRows(texts: readonly (string | null)[]): TextRows {
  const categories = [...new Set(texts.filter((text) => text !== null))]
  const codeOf = new Map(categories.map((text, code) => [text, code]))
  return {
    categories,
    codes: Int32Array.from(texts, (text) => (text === null ? -1 : codeOf.get(text)!)),
  }
}

/** Texts of three to twelve words `w0` … from a triangular law over `words` words, the frequent ones first. */
export function drawTexts(seed: string, rows: number, words = 150, shift = 0): TextRows {
  const random = seededRandom(seed)
  const word = () =>
    `w${shift + Math.min(uniformIndex(random, words), uniformIndex(random, words))}`
  const texts = Array.from({ length: rows }, () =>
    Array.from({ length: 3 + uniformIndex(random, 10) }, word).join(' '),
  )
  return textRows(texts)
}
