import { Int64, makeVector, Table, Uint64, vectorFromArray } from 'apache-arrow'
import { describe, expect, it } from 'vitest'
import { frameFromArrow } from '../../src/columns/from-arrow.ts'
import { columnFromValues } from '../../src/columns/from-values.ts'
import { inferKind } from '../../src/columns/infer-kind.ts'

const many = Array.from({ length: 300 }, (_, i) => 2n ** 60n + BigInt(i))

describe('integers beyond 2^53', () => {
  it.each([
    ['BigUint64Array', BigUint64Array.from(many)],
    ['BigInt64Array', BigInt64Array.from(many)],
    ['an array of bigints', many],
  ])('of %s are told apart by their digits', (_, values) => {
    const column = columnFromValues('id', values)
    if (column.kind !== 'categorical') throw new Error(column.kind)
    expect(column.categories).toEqual(many.map(String))
    expect(inferKind(column)).toBe('text')
  })

  it.each([new Int64(), new Uint64()])('of an Arrow vector of %s too, nulls kept', (type) => {
    const table = new Table({ id: vectorFromArray([...many, null], type) })
    expect(frameFromArrow(table).columns[0]).toMatchObject({
      kind: 'categorical',
      categories: many.map(String),
      length: 301,
      nullCount: 1,
    })
  })

  it('below zero are told apart', () => {
    const values = BigInt64Array.of(-(2n ** 53n), -(2n ** 53n) - 1n)
    expect(columnFromValues('id', values)).toMatchObject({
      categories: ['-9007199254740992', '-9007199254740993'],
    })
  })
})

it('up to 2^53 − 1 are numbers', () => {
  const values = BigInt64Array.of(2n ** 53n - 1n, -(2n ** 53n) + 1n, 0n)
  expect(columnFromValues('n', values).kind).toBe('numeric')
  expect(columnFromValues('n', [...values, null]).kind).toBe('numeric')
  expect(frameFromArrow(new Table({ n: makeVector(values) })).columns[0]!.kind).toBe('numeric')
})
