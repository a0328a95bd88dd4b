import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CategoricalColumn,
  type CategoricalSample,
  type CellValue,
  type Column,
  columnFromValues,
  columnOf,
  type Frame,
  type NumericColumn,
  type NumericProfile,
  type NumericSample,
  profileColumn,
  sampleOf,
  type TimestampColumn,
} from '../../../src/index.ts'
import { allowedValues } from '../../../src/quality/values/allowed-values.ts'
import { categoryChanges } from '../../../src/quality/values/category-changes.ts'
import { distinctValues } from '../../../src/quality/values/distinct-values.ts'
import { rangeOf, validateRange } from '../../../src/quality/values/value-range.ts'
import { alignCategories } from '../../../src/samples/align-categories.ts'
import { frames, reorder, reorderedFrames } from '../frames.ts'
import { readEvidently, readGolden } from '../read-golden.ts'

const fixed = { seed: 4, numRuns: 200 }
const numeric = (values: readonly CellValue[]): NumericSample =>
  sampleOf(columnFromValues('x', values) as NumericColumn)
const categorical = (values: readonly CellValue[]): CategoricalSample =>
  sampleOf(columnFromValues('x', values) as CategoricalColumn)
const sampleNamed = (frame: Frame, name: string) =>
  sampleOf(columnOf(frame, name)! as NumericColumn)

describe('distinctValues', () => {
  it.each(readGolden())('counts what pandas counts in $name', ({ frame, expected }) => {
    for (const { name } of frame.columns) {
      const { distinct, once, mostCommon } = distinctValues(sampleNamed(frame, name))
      expect([name, distinct, once]).toEqual([name, expected.distinct[name], expected.once[name]])
      expect(mostCommon!.rows / frame.rows).toBe(expected.largestShare[name])
    }
  })

  it("reproduces Evidently's column summaries, rounded as they are", () => {
    const { current, results } = readEvidently('quality')
    const summaries = results.filter(({ metric }) => metric === 'ColumnSummaryMetric')
    expect(summaries.length).toBe(8)
    for (const { result } of summaries) {
      const name = result.column_name as string
      const golden = result.current_characteristics as Record<string, number>
      const sample = sampleNamed(current, name)
      const { distinct, mostCommon } = distinctValues(sample)
      const { column, size } = sample
      expect([column.length, size, column.length - size, distinct]).toEqual([
        golden.number_of_rows,
        golden.count,
        golden.missing,
        golden.unique,
      ])
      expect((100 * mostCommon!.rows) / column.length).toBeCloseTo(
        golden.most_common_percentage!,
        2,
      )
      const profile = profileColumn(sample as NumericSample) as NumericProfile
      // Of y, which holds an infinite value, Evidently says that the mean is infinite and the deviation no number.
      if (golden.mean === undefined || name === 'y') continue
      expect(profile.mean).toBeCloseTo(golden.mean, 2)
      expect(Math.abs(profile.standardDeviation! - golden.std!)).toBeLessThanOrEqual(0.005 + 1e-9)
      expect(Math.abs(profile.quantiles!.p25! - golden.p25!)).toBeLessThanOrEqual(0.005 + 1e-9)
      expect(Math.abs(profile.quantiles!.p75! - golden.p75!)).toBeLessThanOrEqual(0.005 + 1e-9)
    }
  })

  it('names the smallest of equally frequent values, and none of nothing', () => {
    expect(distinctValues(numeric([2, 2, -1, -1, Number.NaN, null, -0]))).toEqual({
      distinct: 3,
      once: 1,
      mostCommon: { value: -1, rows: 2 },
    })
    expect(distinctValues(categorical(['b', 'a', 'b', 'a', null])).mostCommon).toEqual({
      value: 'a',
      rows: 2,
    })
    expect(distinctValues(categorical([null]))).toEqual({ distinct: 0, once: 0 })
  })

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(reorderedFrames, ([frame, order]) => {
        const all = ({ columns }: Frame) =>
          columns.map((column) => distinctValues(sampleOf(column as NumericColumn)))
        expect(all(reorder(frame, order))).toEqual(all(frame))
      }),
      fixed,
    )
  })
})

describe('validateRange', () => {
  const { column } = numeric([1, 5, 3, Number.NaN, null, Number.POSITIVE_INFINITY, -2])

  it('counts what lies outside, ends included', () => {
    expect(validateRange(column, { low: 1, high: 5 })).toEqual({
      inside: 3,
      below: 1,
      above: 1,
      shareOutside: 0.4,
    })
    expect(validateRange(column, {})).toMatchObject({ inside: 5, shareOutside: 0 })
    expect(validateRange(numeric([null, 1]).column, { low: 2 })).toMatchObject({ below: 1 })
  })

  it("gives Evidently's shares outside the range of the reference", () => {
    const { current, reference } = readEvidently('correlations')
    const outside = (name: string) =>
      validateRange(
        columnOf(current, name) as NumericColumn,
        rangeOf(sampleNamed(reference, name))!,
      ).shareOutside
    expect(['x', 'k', 'dupx', 'y'].map(outside)).toEqual([0, 0, 0.04, 0.04])
  })

  it('takes the range of the finite values', () => {
    expect(rangeOf(numeric([1, Number.POSITIVE_INFINITY, -3, null]))).toEqual({ low: -3, high: 1 })
    expect(rangeOf(numeric([Number.NaN]))).toBeUndefined()
  })

  it('reads instants too', () => {
    const dates = columnFromValues('t', [new Date(5), new Date(9), null]) as TimestampColumn
    expect(validateRange(dates, { high: 5 })).toMatchObject({ inside: 1, above: 1 })
  })

  it('counts every value once', () => {
    fc.assert(
      fc.property(frames, fc.integer(), fc.integer(), (frame, low, high) => {
        const amount = columnOf(frame, 'amount') as Column
        if (amount.kind !== 'numeric') return
        const { inside, below, above } = validateRange(amount, { low, high: Math.max(low, high) })
        expect(inside + below + above).toBe(sampleOf(amount).size)
      }),
      fixed,
    )
  })
})

describe('allowedValues', () => {
  it('tells values out of the list, not missing ones', () => {
    expect(allowedValues(categorical(['a', 'b', 'c', 'c', null]), ['a', 'b'])).toEqual({
      allowed: 2,
      other: 2,
      shareOther: 0.5,
      others: [{ value: 'c', count: 2 }],
    })
  })

  it("finds nothing in Evidently's frames, where each missing value failed its test", () => {
    const { current, reference } = readEvidently('quality')
    const list = (columnOf(reference, 'cat') as CategoricalColumn).categories
    const cat = sampleOf(columnOf(current, 'cat') as CategoricalColumn)
    expect(allowedValues(cat, list)).toMatchObject({ allowed: 95, other: 0, shareOther: 0 })
    expect(cat.column.nullCount / cat.column.length).toBe(0.05)
  })

  it('compares by value and type', () => {
    expect(allowedValues(categorical(['1', 'true']), [1, 'true']).others).toEqual([
      { value: '1', count: 1 },
    ])
    expect(allowedValues(numeric([1, -0, 2, 2, 3]), [0, '1', 3], { atMost: 1 })).toEqual({
      allowed: 2,
      other: 3,
      shareOther: 0.6,
      others: [{ value: '2', count: 2 }],
    })
  })
})

describe('categoryChanges', () => {
  it('tells what came and what went', () => {
    const reference = categorical(['a', 'b', 'b', 'c', null])
    const current = categorical(['a', 'd', 'd', 'e', null, null])
    const aligned = alignCategories(reference, current)
    expect(categoryChanges(aligned)).toEqual({
      added: [
        { value: 'd', count: 2 },
        { value: 'e', count: 1 },
      ],
      addedCount: 2,
      addedRows: 3,
      lost: [
        { value: 'b', count: 2 },
        { value: 'c', count: 1 },
      ],
      lostCount: 2,
    })
    const { added, addedCount } = categoryChanges(aligned, { atMost: 1 })
    expect([added.length, addedCount]).toEqual([1, 2])
  })

  it('finds no change from a sample to itself', () => {
    const { current } = readEvidently('quality')
    const cat = sampleOf(columnOf(current, 'cat') as CategoricalColumn)
    expect(categoryChanges(alignCategories(cat, cat))).toMatchObject({
      addedCount: 0,
      lostCount: 0,
      addedRows: 0,
    })
  })
})
