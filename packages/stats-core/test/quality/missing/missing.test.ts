import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameFromArrays } from '../../../src/index.ts'
import { missingPatterns } from '../../../src/quality/missing/missing-patterns.ts'
import { missingValues } from '../../../src/quality/missing/missing-values.ts'
import { frames, reorder, reorderedFrames } from '../frames.ts'
import { readEvidently, readGolden } from '../read-golden.ts'

const fixed = { seed: 4, numRuns: 200 }

describe('missingValues', () => {
  const { current, reference, results } = readEvidently('quality')
  const evidently = results.find(({ metric }) => metric === 'DatasetMissingValuesMetric')!.result

  it.each([
    ['reference', reference],
    ['current', current],
  ] as const)('counts what Evidently counts in %s', (side, frame) => {
    const expected = evidently[side] as Record<string, unknown>
    const found = missingValues(frame, { count: ['null', 'nan', 'infinity', '-infinity', 'empty'] })
    expect(found.missing).toBe(expected.number_of_missing_values)
    expect(found.share).toBeCloseTo(expected.share_of_missing_values as number, 12)
    expect(found.incompleteRows).toBe(expected.number_of_rows_with_missing_values)
    expect(Object.fromEntries(found.columns.map(({ name, missing }) => [name, missing]))).toEqual(
      expected.number_of_missing_values_by_column,
    )
    const kinds = found.columns.map(({ name, kinds: { infinity, empty, ...rest } }) => [
      name,
      { '': empty, '-inf': rest['-infinity'], None: rest.null + rest.nan, inf: infinity },
    ])
    expect(Object.fromEntries(kinds)).toEqual(expected.different_missing_values_by_column)
  })

  it('counts no cell twice and no value for another', () => {
    const frame = frameFromArrays({
      x: [0, -999, null, Number.NaN, Number.NEGATIVE_INFINITY],
      s: ['0', 'n/a', '', null, '-999'],
      flag: [false, true, null, false, false],
    })
    const { columns, missing, incompleteRows } = missingValues(frame, {
      markers: [-999, 0, 'n/a', ''],
    })
    const none = { null: 0, nan: 0, infinity: 0, '-infinity': 0, empty: 0, marker: 0 }
    expect(columns.map(({ kinds }) => kinds)).toEqual([
      { ...none, null: 1, nan: 1, '-infinity': 1, marker: 2 },
      { ...none, null: 1, marker: 2 },
      { ...none, null: 1 },
    ])
    expect([missing, incompleteRows]).toEqual([8, 4])
  })

  it('tells empty rows, and says 0 of nothing', () => {
    const frame = frameFromArrays({ x: [null, 1], s: [null, null] })
    expect(missingValues(frame)).toMatchObject({ share: 0.75, emptyRows: 1, incompleteRows: 2 })
    expect(missingValues({ rows: 0, columns: [], unreadable: [] })).toEqual({
      columns: [],
      missing: 0,
      share: 0,
      incompleteRows: 0,
      emptyRows: 0,
    })
  })

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(reorderedFrames, ([frame, order]) => {
        expect(missingValues(reorder(frame, order))).toEqual(missingValues(frame))
      }),
      fixed,
    )
  })
})

describe('missingPatterns', () => {
  it.each(readGolden())('counts what pandas counts in $name', ({ frame, expected }) => {
    const { patterns, completeRows } = missingPatterns(frame)
    const found = patterns.map(({ columns, rows }) => [columns.join(), rows])
    expect(Object.fromEntries([...found, ['', completeRows]])).toEqual(expected.patterns)
  })

  it('puts the reference beside, and lists what only the reference has', () => {
    const reference = frameFromArrays({ a: [null, null, 1], b: [null, null, 1] })
    const current = frameFromArrays({ b: [1, null, null], a: [null, null, null] })
    expect(missingPatterns(current, { reference })).toEqual({
      patterns: [
        { columns: ['b', 'a'], rows: 2, referenceRows: 2 },
        { columns: ['a'], rows: 1, referenceRows: 0 },
      ],
      patternCount: 2,
      completeRows: 0,
    })
  })

  it('tells patterns of more than 32 columns apart', () => {
    const columns = Object.fromEntries(
      Array.from({ length: 70 }, (_, c) => [
        `c${c}`,
        Array.from({ length: 71 }, (_, row) => (row === c ? null : 1)),
      ]),
    )
    const { patterns, patternCount, completeRows } = missingPatterns(frameFromArrays(columns))
    expect([patterns.length, patternCount, completeRows]).toEqual([20, 70, 1])
    expect(patterns.every((pattern) => pattern.columns.length === 1 && pattern.rows === 1)).toBe(
      true,
    )
  })

  it('accounts for every row, in any order of rows', () => {
    fc.assert(
      fc.property(reorderedFrames, ([frame, order]) => {
        const found = missingPatterns(frame, { atMost: Number.POSITIVE_INFINITY })
        const rows = found.patterns.reduce((sum, pattern) => sum + pattern.rows, 0)
        expect(rows + found.completeRows).toBe(frame.rows)
        expect(missingPatterns(reorder(frame, order))).toEqual(found)
      }),
      fixed,
    )
  })

  it('adds up to the missing cells', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const cells = missingPatterns(frame, { atMost: Number.POSITIVE_INFINITY }).patterns.reduce(
          (sum, { columns, rows }) => sum + columns.length * rows,
          0,
        )
        expect(cells).toBe(missingValues(frame).missing)
      }),
      fixed,
    )
  })
})
