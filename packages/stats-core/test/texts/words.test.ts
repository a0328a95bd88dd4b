import { describe, expect, it } from 'vitest'
import { englishStopWords } from '../../src/texts/english-stop-words.ts'
import { outOfVocabulary } from '../../src/texts/out-of-vocabulary.ts'
import { textDescriptors } from '../../src/texts/text-descriptors.ts'
import { fitTfIdf, transformTfIdf } from '../../src/texts/tf-idf.ts'
import { tokenize } from '../../src/texts/tokenize.ts'
import { drawTexts, textRows } from './text-samples.ts'

describe('tokenize', () => {
  it('finds words of two or more letters, digits or underscores, in lower case', () => {
    expect(tokenize('A b2b x_9 don’t STRASSE 価格は ½¾ naïve')).toEqual([
      'b2b',
      'x_9',
      'don',
      'strasse',
      '価格は',
      '½¾',
      'naïve',
    ])
    expect(tokenize('? !')).toEqual([])
  })
})

describe('English stop words', () => {
  it('are 318, in lower case', () => {
    expect(englishStopWords.size).toBe(318)
    for (const word of englishStopWords) expect(word).toMatch(/^[a-z]+$/)
  })
})

describe('TF-IDF', () => {
  const documents = ['red red fox', 'red bear', 'blue whale', ''].map(tokenize)

  it('weighs by ln((1 + n) / (1 + df)) + 1 and 1 + ln count, rows of length 1', () => {
    const model = fitTfIdf(documents)
    expect([...model.columns.keys()]).toEqual(['red', 'fox', 'bear', 'blue', 'whale'])
    expect(model.weights[0]).toBeCloseTo(Math.log(5 / 3) + 1, 14)
    expect(model.weights[1]).toBeCloseTo(Math.log(5 / 2) + 1, 14)
    const { starts, values } = transformTfIdf(model, documents)
    expect([...starts]).toEqual([0, 2, 4, 6, 6])
    const red = (1 + Math.log(2)) * model.weights[0]!
    expect(values[1]).toBeCloseTo(red / Math.hypot(red, model.weights[1]!), 14)
  })

  it('leaves out stop words and words of too many documents', () => {
    const model = fitTfIdf(documents, { stopWords: new Set(['fox']), mostDocuments: 0.25 })
    expect([...model.columns.keys()]).toEqual(['bear', 'blue', 'whale'])
  })
})

describe('textDescriptors', () => {
  it('counts code points, words and characters that are no letters, NaN without a text', () => {
    const { characters, words, nonLetterShare } = textDescriptors(
      textRows(['Hi 🙂, you!', null, '', 'Hi 🙂, you!']),
    )
    expect([...characters]).toEqual([10, Number.NaN, 0, 10])
    expect([...words]).toEqual([2, Number.NaN, 0, 2])
    expect([...nonLetterShare]).toEqual([0.3, Number.NaN, 0, 0.3])
  })
})

describe('outOfVocabulary', () => {
  it('judges half of the reference by the words of the other half', () => {
    const reference = drawTexts('reference', 400)
    const {
      reference: shares,
      current,
      vocabulary,
    } = outOfVocabulary(reference, drawTexts('current', 200, 150, 75))
    expect(shares.filter(Number.isNaN).length).toBe(200)
    expect(vocabulary).toBeGreaterThan(100)
    const mean = (values: Float64Array) =>
      values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean(shares.filter((share) => !Number.isNaN(share)))).toBeLessThan(0.02)
    expect(mean(current)).toBeGreaterThan(0.2)
  })

  it('is fair: without drift both sides have the same share on average', () => {
    let difference = 0
    for (let trial = 0; trial < 60; trial += 1) {
      const found = outOfVocabulary(drawTexts(`r${trial}`, 80), drawTexts(`c${trial}`, 40), {
        seed: `${trial}`,
      })
      const mean = (values: Float64Array) => {
        const known = values.filter((value) => !Number.isNaN(value))
        return known.reduce((sum, value) => sum + value, 0) / known.length
      }
      difference += (mean(found.current) - mean(found.reference)) / 60
    }
    expect(Math.abs(difference)).toBeLessThan(0.01)
  })
})
