import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CellValue,
  type Column,
  type ColumnProfile,
  castColumn,
  columnFromValues,
  type Kind,
  profileColumn,
  sampleOf,
  summarizeColumn,
} from '../../src/index.ts'

function profileOf(values: readonly CellValue[] | Float64Array, kind?: Kind): ColumnProfile {
  const column = columnFromValues('x', values) as Column
  const read = kind === undefined ? column : castColumn(column, kind)
  if (read.kind === 'failed') throw new Error(read.detail)
  return profileColumn(sampleOf(read))
}

describe('numeric profiles', () => {
  it('count missing values, NaN and infinities apart, and leave them out of everything else', () => {
    const values = [
      4,
      null,
      Number.NaN,
      1,
      Number.POSITIVE_INFINITY,
      2,
      3,
      Number.NEGATIVE_INFINITY,
      2,
    ]
    expect(profileOf(values)).toEqual({
      kind: 'numeric',
      name: 'x',
      rows: 9,
      missing: 1,
      nan: 1,
      infinite: 2,
      distinct: 6,
      mean: 2.4,
      standardDeviation: Math.sqrt(1.3),
      min: 1,
      max: 4,
      quantiles: { p1: 1.04, p5: 1.2, p25: 2, p50: 2, p75: 3, p95: 3.8, p99: 3.96 },
    })
  })

  it('have no moments without finite values, and no deviation of one', () => {
    expect(profileOf([Number.POSITIVE_INFINITY, null], 'numeric')).not.toHaveProperty('mean')
    expect(profileOf([7])).toMatchObject({ mean: 7, min: 7, max: 7 })
    expect(profileOf([7])).not.toHaveProperty('standardDeviation')
  })

  it('have an exact mean and deviation where a naive sum has none', () => {
    const offset = Float64Array.from({ length: 1000 }, (_, i) => 1e9 + (i % 2))
    expect(profileOf(offset)).toMatchObject({
      mean: 1e9 + 0.5,
      standardDeviation: Math.sqrt(250 / 999),
    })
    expect(profileOf(new Float64Array(3000).fill(0.1))).toMatchObject({ standardDeviation: 0 })
  })

  it('stay JSON where sums exceed the largest double', () => {
    const summary = summarizeColumn(profileOf([1.7e308, 1.7e308, -1.7e308]))
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
    expect(summary.mean! / (1.7e308 / 3)).toBeCloseTo(1, 12)
    expect(summary).not.toHaveProperty('standardDeviation')
  })

  it('are the same for the same rows in any order (law)', () => {
    fc.assert(
      fc.property(fc.array(fc.double()), (values) => {
        expect(profileOf(Float64Array.from(values).reverse())).toEqual(
          profileOf(Float64Array.from(values)),
        )
      }),
      { seed: 5 },
    )
  })
})

describe('profiles of other kinds', () => {
  it('categorical: the most common ten, alike ones in a fixed order', () => {
    const letters = [...'zzyyxx', ...'abcdefghij'] as string[]
    expect(profileOf([...letters, null])).toMatchObject({
      rows: 17,
      missing: 1,
      distinct: 13,
      mostCommon: [...'xyz']
        .map((value) => ({ value, count: 2 }))
        .concat([...'abcdefg'].map((value) => ({ value, count: 1 }))),
    })
  })

  it('text: the mean number of characters, not of code units', () => {
    expect(profileOf(['👟👟', 'ab', 'ab', 'abcd'], 'text')).toMatchObject({
      meanLength: 2.5,
      distinct: 3,
    })
  })

  it('timestamp: first and last', () => {
    const summary = summarizeColumn(profileOf([new Date(86_400_000), null, new Date(0)]))
    expect(summary).toEqual({
      rows: 3,
      missing: 1,
      distinct: 2,
      first: '1970-01-01T00:00:00.000Z',
      last: '1970-01-02T00:00:00.000Z',
    })
  })
})

describe('summaries of sensitive columns', () => {
  it.each([
    ['numbers', [1.5, 2.5, null]],
    ['categories', ['secret', 'secret', 'other']],
    ['timestamps', [new Date(123456789)]],
  ])('show no value of %s', (_, values) => {
    const summary = summarizeColumn(profileOf(values), { sensitive: true })
    expect(
      Object.keys(summary).filter(
        (key) => !['rows', 'missing', 'nan', 'infinite', 'distinct'].includes(key),
      ),
    ).toEqual([])
  })
})
