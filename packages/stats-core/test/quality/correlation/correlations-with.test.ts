import { describe, expect, it } from 'vitest'
import { frameFromArrays } from '../../../src/index.ts'
import {
  type CorrelationMeasure,
  correlations,
} from '../../../src/quality/correlation/correlations.ts'
import { correlationsWith } from '../../../src/quality/correlation/correlations-with.ts'
import { readGolden } from '../read-golden.ts'

describe.each(readGolden())('correlationsWith on $name', ({ frame }) => {
  it.each<[CorrelationMeasure, string]>([
    ['pearson', 'b'],
    ['spearman', 'b'],
    ['kendall', 'b'],
    ['cramers-v', 'colour'],
    ['cramers-v-corrected', 'colour'],
  ])('gives the %s of the pairs of %s', (measure, name) => {
    const expected = correlations(frame, { measure }).filter(({ columns }) =>
      columns.includes(name),
    )
    const found = correlationsWith(frame, name, { measure })
    expect(found.length).toBe(expected.length)
    found.forEach(({ columns, value, pairs }, index) => {
      const pair = expected[index]!
      expect([columns[0], columns.toSorted(), pairs]).toEqual([
        name,
        pair.columns.toSorted(),
        pair.pairs,
      ])
      expect(value).toBeCloseTo(pair.value!, 12)
    })
  })
})

it('refuses a column that is not there, or not of the kind of the measure', () => {
  const frame = frameFromArrays({ x: [1, 2], s: ['a', 'b'] })
  expect(() => correlationsWith(frame, 'y')).toThrow('"y" is not in the frame')
  expect(() => correlationsWith(frame, 's')).toThrow('"s" is categorical, pearson takes numeric')
  expect(() => correlationsWith(frame, 'x', { measure: 'cramers-v' })).toThrow(
    '"x" is numeric, cramers-v takes categorical',
  )
})
