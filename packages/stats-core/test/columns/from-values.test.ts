import { describe, expect, it } from 'vitest'
import { columnFromValues, frameFromArrays, frameFromRows, toFrame } from '../../src/index.ts'

describe('columnFromValues', () => {
  it('shares the memory of a Float64Array', () => {
    const values = Float64Array.of(1, Number.NaN)
    expect(columnFromValues('x', values)).toMatchObject({ kind: 'numeric', values, nanCount: 1 })
  })

  it('reads other typed arrays as numbers', () => {
    for (const values of [
      Int8Array.of(-1, 2),
      Uint8ClampedArray.of(1, 2),
      BigInt64Array.of(-1n, 2n),
    ]) {
      expect(columnFromValues('x', values)).toMatchObject({
        kind: 'numeric',
        values: Float64Array.from(values, Number),
      })
    }
  })

  it('takes null and undefined as missing, NaN as not a number', () => {
    const column = columnFromValues('x', [1, null, Number.NaN, undefined, 5n])
    expect(column).toMatchObject({ kind: 'numeric', length: 5, nullCount: 2, nanCount: 1 })
  })

  it.each([
    ['booleans', [true, null, false], ['true', 'false'], [0, -1, 1]],
    ['strings', ['b', 'a', undefined, 'b'], ['b', 'a'], [0, 1, -1, 0]],
    ['numbers among strings', [1, 'n/a', Number.NaN, 1], ['1', 'n/a'], [0, 1, -1, 0]],
    [
      'dates among strings',
      [new Date(0), 'x', new Date(Number.NaN)],
      ['1970-01-01T00:00:00.000Z', 'x'],
      [0, 1, -1],
    ],
    ['nothing', [null, undefined], [], [-1, -1]],
  ])('reads %s as categories', (_, values, categories, codes) => {
    const column = columnFromValues('x', values)
    expect(column).toMatchObject({ kind: 'categorical', categories, codes: Int32Array.from(codes) })
    expect(column).toMatchObject({ nullCount: codes.filter((code) => code < 0).length })
  })

  it('reads dates as timestamps, an invalid one as missing', () => {
    const column = columnFromValues('x', [new Date(5), null, new Date(Number.NaN)])
    expect(column).toMatchObject({
      kind: 'timestamp',
      values: Float64Array.of(5, Number.NaN, Number.NaN),
      nullCount: 2,
    })
  })

  it('says which row holds something that is no cell', () => {
    const column = columnFromValues('x', [1, { a: 1 } as unknown as number])
    expect(column).toMatchObject({
      kind: 'unreadable',
      detail: expect.stringContaining('an object in row 2'),
    })
  })
})

describe('frameFromRows', () => {
  it('takes the keys of all rows, in the order in which they appear', () => {
    const frame = frameFromRows([{ b: 1 }, { a: 'x', b: 2 }, {}])
    expect(frame).toMatchObject({
      rows: 3,
      columns: [
        { name: 'b', nullCount: 1 },
        { name: 'a', nullCount: 2 },
      ],
    })
  })

  it('takes a column named like a property of every object', () => {
    const row = JSON.parse('{"__proto__": 1, "constructor": 2, "toString": 3}')
    expect(frameFromRows([row]).columns.map(({ name }) => name)).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ])
  })

  it('does not take inherited keys', () => {
    expect(frameFromRows([Object.create({ inherited: 1 })]).columns).toEqual([])
  })

  it('knows the rows of objects without keys', () => {
    expect(frameFromRows([{}, {}]).rows).toBe(2)
  })
})

describe('frameFromArrays', () => {
  it('refuses arrays of different lengths and names both', () => {
    expect(() => frameFromArrays({ a: [1, 2], b: [1] })).toThrow(
      expect.objectContaining({
        code: 'unequal_lengths',
        message: 'frame: column "b" has 1 rows and "a" has 2, all columns need the same number',
      }),
    )
  })
})

describe('toFrame', () => {
  it('tells a frame from arrays that are named like its parts', () => {
    const frame = toFrame({ rows: [1, 2], columns: ['a', 'b'] })
    expect(frame.columns.map(({ name }) => name)).toEqual(['rows', 'columns'])
    expect(toFrame(frame)).toBe(frame)
  })

  it.each([
    ['null', null],
    ['text', 'x'],
    ['numbers', [1, 2]],
    ['an object of numbers', { a: 1 }],
  ])('refuses %s', (_, input) => {
    expect(() => toFrame(input as never)).toThrow(expect.objectContaining({ code: 'not_a_frame' }))
  })

  it('reads an empty array as a frame without rows', () => {
    expect(toFrame([])).toEqual({ rows: 0, columns: [], unreadable: [] })
  })
})
