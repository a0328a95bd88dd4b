import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Frame, frameFromArrays, seededRandom } from '../../../src/index.ts'
import { redundantColumns } from '../../../src/quality/columns/redundant-columns.ts'
import { frames, reorder, reorderedFrames } from '../frames.ts'
import { readEvidently, readGolden } from '../read-golden.ts'

const fixed = { seed: 4, numRuns: 200 }

it.each(readGolden())('agrees with pandas on $name', ({ frame, expected }) => {
  const { nearlyConstant, nearlyDuplicated, duplicated } = redundantColumns(frame, {
    constantShare: 0.51,
    duplicateShare: 0.9,
  })
  const shares = Object.entries(expected.largestShare).filter(([, share]) => share >= 0.51)
  expect(Object.fromEntries(nearlyConstant.map(({ name, share }) => [name, share]))).toEqual(
    Object.fromEntries(shares),
  )
  const isSame = expected.agreement === 1
  const pair = { columns: ['near', 'far'], agreement: expected.agreement }
  expect(nearlyDuplicated).toEqual(isSame ? [] : [pair])
  expect(duplicated).toEqual(isSame ? [['near', 'far']] : [])
})

it.each(['reference', 'current'] as const)("agrees with Evidently's summary of %s", (side) => {
  const part = readEvidently('quality')
  const summary = part.results[0]!.result[side] as Record<string, number>
  const found = redundantColumns(part[side])
  expect({
    number_of_constant_columns: found.constant.length,
    number_of_almost_constant_columns: found.nearlyConstant.length,
    number_of_empty_columns: found.empty.length,
    number_of_duplicated_columns: found.duplicated.length,
    number_of_almost_duplicated_columns: found.nearlyDuplicated.length,
  }).toEqual({
    number_of_constant_columns: summary.number_of_constant_columns,
    number_of_almost_constant_columns: summary.number_of_almost_constant_columns,
    number_of_empty_columns: summary.number_of_empty_columns,
    number_of_duplicated_columns: summary.number_of_duplicated_columns,
    number_of_almost_duplicated_columns: summary.number_of_almost_duplicated_columns,
  })
})

describe('redundantColumns', () => {
  it('compares strings by what they say, not by their numbers', () => {
    const frame = frameFromArrays({
      a: ['x', 'y', null, 'z'],
      b: ['x', 'y', null, 'z'],
      c: ['y', 'x', null, 'z'],
    })
    const [a, b, c] = frame.columns as Extract<Frame['columns'][number], { codes: Int32Array }>[]
    const turned = { ...b!, categories: ['z', 'y', 'x'], codes: Int32Array.of(2, 1, -1, 0) }
    expect(redundantColumns({ ...frame, columns: [a!, turned, c!] }).duplicated).toEqual([
      ['a', 'b'],
    ])
  })

  it('takes numbers, instants and strings for different', () => {
    const frame = frameFromArrays({
      number: [0, 1, 2],
      instant: [new Date(0), new Date(1), new Date(2)],
      string: ['0', '1', '2'],
    })
    expect(redundantColumns(frame).duplicated).toEqual([])
    expect(redundantColumns(frame).nearlyDuplicated).toEqual([])
  })

  it('lists empty columns as empty and constant, not as duplicates', () => {
    const frame = frameFromArrays({ a: [null, null], b: [null, null], c: [7, null], d: [7, 8] })
    expect(redundantColumns(frame)).toEqual({
      empty: ['a', 'b'],
      constant: ['a', 'b', 'c'],
      nearlyConstant: [],
      duplicated: [],
      nearlyDuplicated: [],
    })
  })

  it('does not take rare independent flags for duplicates', () => {
    const random = seededRandom('flags')
    const flag = (share: number) =>
      Float64Array.from({ length: 5000 }, () => +(random.nextDouble() < share))
    const found = redundantColumns(
      frameFromArrays({ a: flag(0.01), b: flag(0.01), c: flag(0.06), d: flag(0.06) }),
    )
    expect(found.nearlyConstant.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(found.nearlyDuplicated).toEqual([])
  })

  it('says nothing of rows in which both are missing', () => {
    const random = seededRandom('missing')
    const a = Array.from({ length: 4000 }, (_, i) => (i % 10 === 0 ? random.nextDouble() : null))
    const b = a.map((value, i) => (value === null ? null : i % 400 === 0 ? 0.5 : value))
    const { nearlyDuplicated } = redundantColumns(
      frameFromArrays({ a, b, c: a.map((value) => (value === null ? null : random.nextDouble())) }),
    )
    expect(nearlyDuplicated).toEqual([{ columns: ['a', 'b'], agreement: 390 / 400 }])
  })

  it('finds the pairs that comparing all finds, among many columns', () => {
    const random = seededRandom('many columns')
    const base = Array.from({ length: 20 }, () =>
      Float64Array.from({ length: 6000 }, () => Math.floor(random.nextDouble() * 4)),
    )
    const columns: [string, Float64Array][] = base.flatMap((values, i) => {
      const noise = 0.01 + i * 0.004
      const copy = values.map((value) => (random.nextDouble() < noise ? 9 : value))
      return [
        [`x${i}`, values],
        [`y${i}`, copy],
      ] as [string, Float64Array][]
    })
    const expected: [string, string, number][] = []
    columns.forEach(([name, x], i) => {
      for (const [other, y] of columns.slice(i + 1)) {
        const agreement = x.filter((value, row) => value === y[row]).length / x.length
        if (agreement >= 0.95) expected.push([name, other, agreement])
      }
    })
    expect(expected.length).toBeGreaterThan(5)
    expect(expected.length).toBeLessThan(15)
    const found = redundantColumns(frameFromArrays(Object.fromEntries(columns))).nearlyDuplicated
    expect(found.map(({ columns: [x, y], agreement }) => [x, y, agreement])).toEqual(expected)
  })

  it('refuses shares at which a majority decides nothing', () => {
    const frame = frameFromArrays({ a: [1] })
    expect(() => redundantColumns(frame, { constantShare: 0.5 })).toThrow('constantShare is 0.5')
    expect(() => redundantColumns(frame, { duplicateShare: 1.1 })).toThrow('duplicateShare is 1.1')
  })

  it('has nothing to say of a frame without rows or columns', () => {
    const nothing = {
      empty: [],
      constant: [],
      nearlyConstant: [],
      duplicated: [],
      nearlyDuplicated: [],
    }
    expect(redundantColumns({ rows: 0, columns: [], unreadable: [] })).toEqual(nothing)
    expect(redundantColumns(frameFromArrays({ a: [] }))).toEqual({
      ...nothing,
      empty: ['a'],
      constant: ['a'],
    })
  })

  it('does not depend on the order of rows, and changes nothing', () => {
    fc.assert(
      fc.property(reorderedFrames, ([frame, order]) => {
        const before = structuredClone(frame)
        expect(redundantColumns(reorder(frame, order))).toEqual(redundantColumns(frame))
        expect(frame).toEqual(before)
      }),
      fixed,
    )
  })

  it('finds a copy of any column that holds something', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const copies = frame.columns.map((column) => ({ ...column, name: `${column.name} again` }))
        const { duplicated, empty } = redundantColumns({
          ...frame,
          columns: [...frame.columns, ...copies],
        })
        for (const { name } of frame.columns) {
          const group = duplicated.find((names) => names.includes(name))
          if (empty.includes(name)) expect(group).toBeUndefined()
          else expect(group).toContain(`${name} again`)
        }
      }),
      fixed,
    )
  })
})
