import { describe, expect, it } from 'vitest'
import { columnFromValues } from '../../src/columns/from-values.ts'
import { createDriftContext } from '../../src/drift-tests/drift-context.ts'
import { type Sample, sampleOf } from '../../src/samples/sample.ts'

const sample = (values: (number | string | null)[]): Sample => {
  const column = columnFromValues('x', values)
  if (column.kind === 'unreadable') throw new TypeError(column.detail)
  return sampleOf(column)
}

describe('the difference that a context shares', () => {
  it('is walked once for all tests', () => {
    const context = createDriftContext(sample([1, 2, 3]), sample([2, 3, 4]))
    expect(context.difference).toMatchObject({ m: 3, n: 3, distinct: 4, highest: 3 })
    expect(context.difference).toBe(context.difference)
    expect(context.finiteDifference).toBe(context.difference)
  })

  it('leaves infinite values out where it says so', () => {
    const infinite = sample([Number.NEGATIVE_INFINITY, 1, 2, Number.POSITIVE_INFINITY])
    const context = createDriftContext(infinite, sample([1, 2, 3]))
    expect(context.difference).toMatchObject({ m: 4, n: 3 })
    expect(context.finiteDifference).toMatchObject({ m: 2, n: 3 })
  })

  it('does not exist between categories', () => {
    const context = createDriftContext(sample(['a', 'b']), sample(['a', 'c']))
    expect(() => context.difference).toThrow('cannot order a categorical and a categorical sample')
  })
})
