import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteDictionary } from '../../src/columns/byte-dictionary.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function entriesOf(dictionary: ByteDictionary): string[] {
  const { length, offsets, bytes } = dictionary.snapshot()
  return Array.from({ length }, (_, code) =>
    decoder.decode(bytes.subarray(offsets[code], offsets[code + 1])),
  )
}

test('codes are places among the distinct values, in order of first appearance', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('', '\0', '\0\0', 'a', 'a\0', 'twelve bytes', 'twelve bytes\0', '\ufeff'),
  )
  fc.assert(
    fc.property(fc.array(text, { maxLength: 2000, size: 'max' }), (texts) => {
      const dictionary = new ByteDictionary()
      const codes = texts.map((value) => dictionary.codeOf(encoder.encode(value)))
      const distinct = [...new Set(texts)]
      expect(entriesOf(dictionary)).toEqual(distinct)
      expect(codes).toEqual(texts.map((value) => distinct.indexOf(value)))
    }),
    { seed: 20261123, numRuns: 50 },
  )
})

test('grows past its first tables without losing a value', () => {
  const dictionary = new ByteDictionary()
  const texts = Array.from({ length: 100_000 }, (_, index) =>
    index % 2 === 0 ? `s${index}` : `a rather long value ${index}`,
  )
  for (const round of [0, 1]) {
    const wrong = texts.findIndex(
      (value, index) => dictionary.codeOf(encoder.encode(value)) !== index,
    )
    expect([round, wrong]).toEqual([round, -1])
  }
})

test('an earlier snapshot does not change', () => {
  const dictionary = new ByteDictionary()
  dictionary.codeOf(encoder.encode('first'))
  const { length, offsets, bytes } = dictionary.snapshot()
  for (let index = 0; index < 10_000; index++) dictionary.codeOf(encoder.encode(`value ${index}`))
  expect([length, [...offsets], decoder.decode(bytes)]).toEqual([1, [0, 5], 'first'])
})
