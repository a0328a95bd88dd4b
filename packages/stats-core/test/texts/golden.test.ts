import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { randomAucPercentile } from '../../src/texts/random-auc-percentile.ts'
import { textDomainClassifier } from '../../src/texts/text-domain-classifier.ts'
import { trainTextClassifier } from '../../src/texts/train-text-classifier.ts'
import { textRows } from './text-samples.ts'

interface Corpus {
  readonly name: string
  readonly reference: string[]
  readonly current: string[]
  readonly auc: number
  readonly aucWithoutAvx512: number
  readonly percentile: number
  readonly words: number
  readonly intercept: number
  readonly weights: Record<string, number>
}

const { cases } = JSON.parse(
  readFileSync(new URL('../golden/texts/corpora.json', import.meta.url), 'utf8'),
) as { cases: Corpus[] }

describe('scikit-learn 1.2.1 on five corpora', () => {
  it('agrees with itself on all of them, whatever the processor', () => {
    expect(cases.length).toBe(5)
    for (const { auc, aucWithoutAvx512 } of cases) expect(auc).toBeCloseTo(aucWithoutAvx512, 12)
  })

  it.each(cases)('$name: area, words, weights and the random percentile', (corpus) => {
    const reference = textRows(corpus.reference)
    const current = textRows(corpus.current)
    const { auc, words, testRows, trainRows } = textDomainClassifier(reference, current, {
      mostDocuments: 0.5,
    })
    expect(auc).toBeCloseTo(corpus.auc, 12)
    expect(words).toBe(corpus.words)
    expect(testRows + trainRows).toBe(corpus.reference.length + corpus.current.length)

    const { vocabulary, model, testIsCurrent } = trainTextClassifier(reference, current, {
      mostDocuments: 0.5,
    })
    expect(Math.abs(model.intercept - corpus.intercept)).toBeLessThan(1e-6)
    for (const [word, weight] of Object.entries(corpus.weights)) {
      const ours = model.weights[vocabulary.columns.get(word)!]!
      expect(Math.abs(ours - weight), word).toBeLessThan(1e-6)
    }
    expect(randomAucPercentile(testIsCurrent, 0.95)).toBeCloseTo(corpus.percentile, 12)
  })
})
