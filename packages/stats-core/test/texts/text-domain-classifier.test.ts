import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/random/seeded-random.ts'
import type { StatsError } from '../../src/stats-error.ts'
import { characteristicWords } from '../../src/texts/characteristic-words.ts'
import { randomAucPercentile } from '../../src/texts/random-auc-percentile.ts'
import { randomAucRank } from '../../src/texts/random-auc-rank.ts'
import { textDomainClassifier } from '../../src/texts/text-domain-classifier.ts'
import { trainTextClassifier } from '../../src/texts/train-text-classifier.ts'
import { drawTexts, textRows } from './text-samples.ts'

describe('textDomainClassifier', () => {
  it('stays within its ranges and is the same for the same seed', () => {
    const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 })
    fc.assert(
      fc.property(seed, fc.integer({ min: 0, max: 100 }), (splitSeed, shift) => {
        const reference = drawTexts('laws reference', 60)
        const current = drawTexts('laws current', 50, 150, shift)
        const found = textDomainClassifier(reference, current, { seed: splitSeed })
        expect(found).toEqual(textDomainClassifier(reference, current, { seed: splitSeed }))
        return found.auc >= 0 && found.auc <= 1 && found.pValue >= 0 && found.pValue <= 1
      }),
      { seed: 1900, numRuns: 25 },
    )
  })

  it('fires at its stated rate without drift, and surely with other words', () => {
    const trials = 300
    let fired = 0
    for (let trial = 0; trial < trials; trial += 1) {
      const { pValue } = textDomainClassifier(
        drawTexts(`a${trial}`, 80),
        drawTexts(`b${trial}`, 60),
        { seed: trial },
      )
      if (pValue <= 0.05) fired += 1
    }
    expect(fired).toBeLessThanOrEqual(27) // P(Binomial(300, 0.05) > 27) = 0.0013
    expect(
      textDomainClassifier(drawTexts('a', 200), drawTexts('b', 200, 150, 100)).pValue,
    ).toBeLessThan(1e-6)
  })

  it.each([
    [0, 1, 1000, 1000],
    [0.1, 1, 1000, 1000],
    [0.3, 0.95, 1000, 1000],
    [0.05, 0.9, 300, 2000],
  ])(
    'sees a word that goes from %f to %f of all texts, %i against %i, among few or many other words',
    (before, after, n, m) => {
      const random = seededRandom('one word')
      const withWord = (texts: string[], share: number) =>
        textRows(texts.map((text) => (random.nextDouble() < share ? `${text} refund` : text)))
      const orders = (rows: number) => Array.from({ length: rows }, (_, i) => `order ${i % 2}`)
      const notes = (rows: number) =>
        Array.from({ length: rows }, () =>
          Array.from({ length: 6 }, () => `note${Math.floor(8 * random.nextDouble())}`).join(' '),
        )
      for (const others of [orders, notes]) {
        const [reference, current] = [withWord(others(n), before), withWord(others(m), after)]
        expect(textDomainClassifier(reference, current).pValue).toBeLessThan(1e-30)
        expect(
          textDomainClassifier(withWord(others(n), after), withWord(others(m), after)).pValue,
        ).toBeGreaterThan(0.01)
      }
    },
  )

  it('does not see rows without a text', () => {
    const texts = ['red fox', 'brown bear', 'grey wolf', 'red bear', 'grey fox', 'brown wolf']
    const current = drawTexts('current', 12)
    const found = textDomainClassifier(textRows(texts), current)
    expect(textDomainClassifier(textRows([null, ...texts, null]), current)).toEqual(found)
  })

  it.each([
    ['sample_too_small', ['only one text'], ['another text']],
    ['constant_samples', Array(20).fill('this and that'), Array(20).fill('this and that')],
  ])('throws %s', (code, reference, current) => {
    expect(() => textDomainClassifier(textRows(reference), textRows(current))).toThrow(
      expect.objectContaining({ code }) as StatsError,
    )
  })
})

describe('characteristicWords', () => {
  it('names what each side is about, the strongest first', () => {
    const filler = (i: number) => `note${i % 7} page${i % 5}`
    const reference = textRows(
      Array.from({ length: 60 }, (_, i) => `${filler(i)} ${i % 3 ? 'kettle' : 'lamp'}`),
    )
    const current = textRows(
      Array.from({ length: 60 }, (_, i) => `${filler(i)} ${i % 3 ? 'scooter' : 'lamp'}`),
    )
    const words = characteristicWords(trainTextClassifier(reference, current), 3)
    expect(words.reference[0]!.word).toBe('kettle')
    expect(words.current[0]!.word).toBe('scooter')
    expect(words.current.length).toBeLessThanOrEqual(3)
    for (const { weight } of [...words.reference, ...words.current])
      expect(weight).toBeGreaterThan(0)
  })
})

describe('randomAucPercentile', () => {
  it('passes from draws to the normal law without a step', () => {
    const labels = (rows: number) => Uint8Array.from({ length: rows }, (_, row) => row % 2)
    const drawn = randomAucPercentile(labels(2000), 0.95)
    expect(Math.abs(drawn - randomAucPercentile(labels(2001), 0.95))).toBeLessThan(0.002)
  })
})

describe('randomAucRank', () => {
  it.each([40, 2500])('turns percentiles back into probabilities, %i rows', (rows) => {
    const labels = Uint8Array.from({ length: rows }, (_, row) => (row % 3 === 0 ? 1 : 0))
    for (const probability of [0.05, 0.5, 0.95, 0.99]) {
      const area = randomAucPercentile(labels, probability)
      expect(randomAucRank(area + 1e-9, labels)).toBeGreaterThan(probability)
      expect(randomAucRank(area - 1e-9, labels)).toBeLessThan(probability)
    }
    expect(randomAucRank(0, labels)).toBeCloseTo(0, 6)
    expect(randomAucRank(1, labels)).toBeCloseTo(1, 6)
  })
})
