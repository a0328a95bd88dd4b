import { describe, expect, test } from 'vitest'
import { labelOf } from '../../src/performance/labels/label-of.ts'
import { measure, measureReport } from './measure.ts'

test.each([
  [1, '1'],
  [-0, '0'],
  [0.5, '0.5'],
  ['1', '1'],
  ['1.0', '1'],
  ['1.50', '1.5'],
  ['-0.0', '0'],
  [' 1 ', '1'],
  ['01', '01'],
  ['1e3', '1e3'],
  ['12345678901234567890', '12345678901234567890'],
  [true, 'true'],
  ['True', 'true'],
  ['FALSE', 'false'],
  [' yes ', 'yes'],
  ['', ''],
])('%j is the label %j', (value, label) => {
  expect(labelOf(value)).toBe(label)
})

const bits = Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? 1 : 0))
const guesses = bits.map((bit, i) => (i % 10 === 0 ? 1 - bit : bit))
const spellings: Readonly<Record<string, (bit: number) => number | string | boolean>> = {
  '1': (bit: number) => bit,
  '"1"': (bit: number) => String(bit),
  '"1.0"': (bit: number) => `${bit}.0`,
  true: (bit: number) => bit === 1,
  '"True"': (bit: number) => (bit === 1 ? 'True' : 'False'),
}
const pairs = Object.keys(spellings).flatMap((a) => Object.keys(spellings).map((b) => [a, b]))
const mapping = { target: 'was', prediction: 'said' }

describe('labels are compared by value, not by how they are written', () => {
  const rows = (target: string, prediction: string) => ({
    was: bits.map((bit) => spellings[target]!(bit)),
    said: guesses.map((bit) => spellings[prediction]!(bit)),
  })

  test.each(pairs)('target %s, prediction %s', async (target, prediction) => {
    const data = rows(target, prediction)
    const found = await measure('classification', data, data, mapping)
    expect(found.current.accuracy).toBeCloseTo(0.9, 12)
    expect(found.labels).toHaveLength(2)
    expect(['1', 'true']).toContain(found.positiveLabel)
  })

  test.each(pairs)('reference %s, current data %s', async (before, now) => {
    const found = await measure('classification', rows(before, '1'), rows(now, '1'), mapping)
    expect(found.reference?.accuracy).toBeCloseTo(0.9, 12)
    expect(found.current.accuracy).toBeCloseTo(0.9, 12)
    expect(found.labels).toEqual(['0', '1'])
  })
})

test('inputs are not changed', async () => {
  const data = { was: [...bits], said: [...guesses] }
  const before = structuredClone(data)
  await measureReport(data, data, mapping)
  expect(data).toEqual(before)
})

describe('target and prediction that speak of different labels', () => {
  const words = bits.map((bit) => (bit === 1 ? 'yes' : 'no'))

  test('are not judged, and both sets are named', async () => {
    const data = { was: words, said: guesses }
    const { performance, skipped } = await measureReport(data, data, mapping)
    expect(performance).toBeUndefined()
    expect(skipped).toContainEqual({
      what: 'performance',
      reason: 'labels_disagree',
      detail:
        'Target "was" has the labels "no", "yes", prediction "said" has "0", "1": not one in common. Write both with the same labels.',
    })
  })

  test('of sensitive columns only their number is told', async () => {
    const data = { was: words, said: guesses }
    const made = await measureReport(data, data, mapping, { sensitive: ['was'] })
    const detail = made.skipped.find(({ what }) => what === 'performance')?.detail
    expect(detail).toContain('the labels (2, not shown: the column is sensitive)')
    expect(JSON.stringify(made)).not.toContain('yes')
  })

  test('so are a reference and current data with different labels', async () => {
    const { skipped } = await measureReport(
      { was: bits, said: guesses },
      { was: words, said: guesses },
      mapping,
    )
    expect(skipped.find(({ what }) => what === 'performance')).toMatchObject({
      reason: 'labels_disagree',
      detail:
        'Target "was" has the labels "0", "1" in the reference and "no", "yes" in the current data: not one in common.',
    })
  })

  test('one label that only one of them has is no disagreement', async () => {
    const data = { was: ['a', 'b', 'a', 'c'], said: ['a', 'b', 'd', 'a'] }
    const found = await measure('classification', data, data, mapping)
    expect(found.labels).toEqual(['a', 'b', 'c', 'd'])
  })

  test('neither are zeros beside ones', async () => {
    const found = await measure(
      'classification',
      { was: bits, said: guesses },
      { was: [0, 0, 0], said: [1, 1, 1] },
      mapping,
    )
    expect(found.current.accuracy).toBe(0)
  })

  test('a positive label that is none is said', async () => {
    const data = { was: bits, said: guesses }
    const { skipped } = await measureReport(data, data, { ...mapping, positiveLabel: 'yes' })
    expect(skipped.find(({ what }) => what === 'performance')?.detail).toContain(
      'positiveLabel is "yes", which is none of the 2 labels',
    )
  })
})

test('labels of a sensitive target are numbered', async () => {
  const data = { was: ['ill', 'well', 'ill', 'well'], said: ['ill', 'well', 'well', 'well'] }
  const made = await measureReport(data, data, mapping, { sensitive: ['was', 'said'] })
  expect(made.performance).toMatchObject({
    current: { accuracy: 0.75, confusionMatrix: { labels: ['class 1', 'class 2'] } },
  })
  expect(JSON.stringify(made)).not.toMatch(/"(ill|well)"/)
})

test('more labels than anybody reads are not judged', async () => {
  const names = Array.from({ length: 600 }, (_, i) => `label ${i}`)
  const { skipped } = await measureReport(
    { was: names, said: names },
    { was: names, said: names },
    mapping,
  )
  expect(skipped.find(({ what }) => what === 'performance')?.reason).toBe('too_many_categories')
})
