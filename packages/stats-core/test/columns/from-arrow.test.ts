import {
  Bool,
  DateDay,
  DateMillisecond,
  Decimal,
  Dictionary,
  Field,
  Float16,
  Float32,
  Float64,
  Int8,
  Int32,
  Int64,
  LargeUtf8,
  List,
  makeData,
  makeVector,
  Null,
  RecordBatch,
  Schema,
  Struct,
  Table,
  TimeMicrosecond,
  TimestampMicrosecond,
  TimestampNanosecond,
  TimestampSecond,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  Uint64,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CategoricalColumn, type Column, frameFromArrow } from '../../src/index.ts'

const columnOfVector = (vector: Vector): Column => {
  const frame = frameFromArrow(new Table({ x: vector }))
  expect(frame.unreadable).toEqual([])
  return frame.columns[0]!
}

/** Every row as a plain value, null where missing. */
function valuesOf(column: Column): unknown[] {
  if (column.kind === 'categorical' || column.kind === 'text') {
    return Array.from(column.codes, (code) => (code < 0 ? null : column.categories[code]))
  }
  return Array.from(column.values, (value, i) => {
    const isNull =
      column.kind === 'timestamp'
        ? Number.isNaN(value)
        : column.validity !== undefined && ((column.validity[i >> 3]! >> (i & 7)) & 1) === 0
    return isNull ? null : value
  })
}

describe('frameFromArrow', () => {
  it('hands on one chunk of doubles without nulls as it is', () => {
    const values = Float64Array.of(1, 2, Number.NaN)
    const column = columnOfVector(makeVector(values))
    expect(column).toMatchObject({ kind: 'numeric', length: 3, nullCount: 0, nanCount: 1 })
    expect((column as { values: Float64Array }).values.buffer).toBe(values.buffer)
  })

  it('counts nulls and NaN apart', () => {
    const column = columnOfVector(vectorFromArray([1, null, Number.NaN, 4], new Float64()))
    expect(column).toMatchObject({ kind: 'numeric', nullCount: 1, nanCount: 1 })
    expect(valuesOf(column)).toEqual([1, null, Number.NaN, 4])
  })

  it.each([
    ['Int8', vectorFromArray([-128, null, 127], new Int8()), [-128, null, 127]],
    ['Int32', vectorFromArray([-5, null, 2 ** 31 - 1], new Int32()), [-5, null, 2 ** 31 - 1]],
    [
      'Int64',
      vectorFromArray([-1n, null, 2n ** 53n - 1n, -(2n ** 53n) + 1n], new Int64()),
      [-1, null, 2 ** 53 - 1, -(2 ** 53) + 1],
    ],
    ['Uint64', vectorFromArray([0n, null, 2n ** 53n - 1n], new Uint64()), [0, null, 2 ** 53 - 1]],
    ['Float32', vectorFromArray([0.5, null, -0.25], new Float32()), [0.5, null, -0.25]],
    [
      'Float16',
      vectorFromArray([0.5, null, -65504, 6e-8, 0], new Float16()),
      [0.5, null, -65504, 2 ** -24, 0],
    ],
  ])('reads %s as numbers', (_, vector, expected) => {
    const column = columnOfVector(vector as Vector)
    expect(column.kind).toBe('numeric')
    expect(valuesOf(column)).toEqual(expected)
  })

  it('reads 64-bit integers as Number() does, or by their digits where that would round', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt(-(2n ** 55n), 2n ** 55n), { minLength: 1, maxLength: 2 }),
        (values) => {
          const column = columnOfVector(makeVector(BigInt64Array.from(values)))
          const isExact = values.every((value) => Number.isSafeInteger(Number(value)))
          expect(valuesOf(column)).toEqual(isExact ? values.map(Number) : values.map(String))
        },
      ),
      { seed: 1 },
    )
  })

  it('reads decimals, negative ones too', () => {
    const words = Uint32Array.of(12345, 0, 0, 0, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff)
    const data = makeData({ type: new Decimal(2, 10, 128), length: 2, data: words })
    expect(valuesOf(columnOfVector(makeVector(data)))).toEqual([123.45, -0.01])
  })

  it('reads booleans as categories, from a slice that does not start at a byte', () => {
    const vector = vectorFromArray([true, false, null, true, true], new Bool())
    expect(valuesOf(columnOfVector(vector))).toEqual(['true', 'false', null, 'true', 'true'])
    expect(valuesOf(columnOfVector(vector.slice(1, 4)))).toEqual(['false', null, 'true'])
  })

  it.each([
    ['Utf8', new Utf8()],
    ['LargeUtf8', new LargeUtf8()],
    ['Dictionary<Utf8>', new Dictionary(new Utf8(), new Int32())],
  ])('reads %s as categories', (_, type) => {
    const texts = ['ä', null, '', 'b', 'ä', '👟 "x"', null]
    const vector = vectorFromArray(texts, type as Utf8)
    expect(valuesOf(columnOfVector(vector))).toEqual(texts)
    expect(valuesOf(columnOfVector(vector.slice(2, 6)))).toEqual(texts.slice(2, 6))
    expect(columnOfVector(vector)).toMatchObject({ kind: 'categorical', nullCount: 2 })
  })

  it('reads any strings, however many, as what they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.string({ unit: 'grapheme', maxLength: 3 })), {
          minLength: 1,
          maxLength: 800,
        }),
        (texts) => {
          const column = columnOfVector(vectorFromArray(texts, new Utf8()))
          expect(valuesOf(column)).toEqual(texts)
          const { categories } = column as CategoricalColumn
          expect(new Set(categories).size).toBe(categories.length)
        },
      ),
      { seed: 2, numRuns: 50 },
    )
  })

  it('puts chunks with dictionaries of their own together', () => {
    const [one, two] = [
      ['b', 'a', 'b'],
      ['a', null, 'c', 'b'],
    ].map((texts) => vectorFromArray(texts, new Dictionary(new Utf8(), new Int32())))
    const column = columnOfVector(one!.concat(two!))
    expect(valuesOf(column)).toEqual(['b', 'a', 'b', 'a', null, 'c', 'b'])
  })

  it('puts chunks with and without nulls together, slices included', () => {
    const chunks = [
      [1, 2, 3],
      [null, 5],
      [6, Number.NaN, null, 9],
    ].map((values) => vectorFromArray(values, new Float64()))
    const vector = chunks[0]!.concat(chunks[1]!, chunks[2]!)
    const expected = [1, 2, 3, null, 5, 6, Number.NaN, null, 9]
    expect(valuesOf(columnOfVector(vector))).toEqual(expected)
    const column = columnOfVector(vector.slice(2, 8))
    expect(valuesOf(column)).toEqual(expected.slice(2, 8))
    expect(column).toMatchObject({ nullCount: 2, nanCount: 1 })
  })

  it('reads dates and timestamps of every unit as milliseconds', () => {
    const at = Date.UTC(2026, 10, 23, 9)
    const day = Date.UTC(2026, 10, 23)
    const cases: [Vector, number][] = [
      [makeVector(makeData({ type: new DateDay(), data: Int32Array.of(day / 86_400_000) })), day],
      [
        makeVector(makeData({ type: new DateMillisecond(), data: BigInt64Array.of(BigInt(at)) })),
        at,
      ],
      [
        makeVector(
          makeData({ type: new TimestampSecond(), data: BigInt64Array.of(BigInt(at / 1000)) }),
        ),
        at,
      ],
      [
        makeVector(
          makeData({
            type: new TimestampMicrosecond(),
            data: BigInt64Array.of(BigInt(at) * 1000n + 500n),
          }),
        ),
        at + 0.5,
      ],
      [
        makeVector(
          makeData({
            type: new TimestampNanosecond(),
            data: BigInt64Array.of(BigInt(at) * 1_000_000n),
          }),
        ),
        at,
      ],
    ]
    for (const [vector, expected] of cases) {
      expect(columnOfVector(vector)).toMatchObject({ kind: 'timestamp', nullCount: 0 })
      expect(valuesOf(columnOfVector(vector))).toEqual([expected])
    }
  })

  it('keeps the time zone that a timestamp names', () => {
    const type = new TimestampMicrosecond('Europe/Berlin')
    const vector = makeVector(makeData({ type, data: BigInt64Array.of(0n) }))
    expect(columnOfVector(vector)).toMatchObject({ zone: 'Europe/Berlin' })
  })

  it('reads times of day as seconds', () => {
    const data = makeData({ type: new TimeMicrosecond(), data: BigInt64Array.of(1_500_000n) })
    expect(valuesOf(columnOfVector(makeVector(data)))).toEqual([1.5])
  })

  it('reads a column of type Null as one without values', () => {
    const data = makeData({ type: new Null(), length: 3 })
    expect(columnOfVector(makeVector(data))).toMatchObject({ length: 3, nullCount: 3 })
  })

  it('names a column that it cannot use, and why', () => {
    const struct = new Struct([new Field('a', new Int32())])
    const table = new Table({
      id: vectorFromArray([1, 2], new Int32()),
      tags: vectorFromArray([['a'], []], new List(new Field('item', new Utf8()))),
      point: vectorFromArray([{ a: 1 }, { a: 2 }], struct),
    })
    const frame = frameFromArrow(table)
    expect(frame.columns.map(({ name }) => name)).toEqual(['id'])
    expect(frame.unreadable.map(({ name }) => name)).toEqual(['tags', 'point'])
    expect(frame.unreadable[0]!.detail).toContain('List<Utf8>')
  })

  it('refuses two columns of one name', () => {
    const field = new Field('odds', new Float64())
    const values = makeData({ type: new Float64(), data: Float64Array.of(1) })
    const schema = new Schema([field, field])
    const row = makeData({ type: new Struct(schema.fields), length: 1, children: [values, values] })
    const table = new Table(schema, [new RecordBatch(schema, row)])
    expect(() => frameFromArrow(table)).toThrow(
      expect.objectContaining({
        code: 'duplicate_column',
        message: expect.stringContaining('"odds"'),
      }),
    )
  })

  it('reads a table that came over IPC in several batches as it was', () => {
    const table = tableFromArrays({
      x: Float64Array.of(1, 2, 3),
      s: ['a', 'b', 'a'],
    })
    const sent = tableFromIPC(tableToIPC(table.concat(table)))
    const [x, s] = frameFromArrow(sent).columns
    expect(valuesOf(x!)).toEqual([1, 2, 3, 1, 2, 3])
    expect(valuesOf(s!)).toEqual(['a', 'b', 'a', 'a', 'b', 'a'])
  })

  it('knows the rows of a table without a usable column', () => {
    const tags = vectorFromArray([['a'], []], new List(new Field('item', new Utf8())))
    expect(frameFromArrow(new Table({ tags })).rows).toBe(2)
  })
})
