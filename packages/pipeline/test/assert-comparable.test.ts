import { toFrame } from '@leeway/stats-core'
import { expect, it } from 'vitest'
import { assertComparable } from '../src/assert-comparable.ts'

const named = (name: string, columns: Record<string, number[]>) => ({
  name,
  frame: toFrame(columns),
})

it('accepts data sets that share a column', () => {
  const reference = named('a', { x: [1], y: [1] })
  expect(() => assertComparable(reference, named('b', { y: [2], z: [2] }))).not.toThrow()
})

it('names the data set that has no rows', () => {
  expect(() => assertComparable(named('a.csv', { x: [1] }), named('b.csv', { x: [] }))).toThrow(
    'b.csv: has no rows, a comparison needs at least one',
  )
})

it('says which columns there are when none is in both', () => {
  const many = Object.fromEntries([...'pqrstuv'].map((name) => [name, [1]]))
  expect(() => assertComparable(named('a.csv', { x: [1] }), named('b.csv', many))).toThrow(
    "no column is in both data sets: a.csv has 'x'; b.csv has 'p', 'q', 'r', 's', 't' and 2 more",
  )
})
