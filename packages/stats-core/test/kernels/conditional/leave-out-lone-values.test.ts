import { describe, expect, it } from 'vitest'
import { leaveOutLoneValues } from '../../../src/kernels/conditional/leave-out-lone-values.ts'

const of = (...values: number[]) => Float64Array.from(values)

describe('leaveOutLoneValues', () => {
  it.each([
    { name: 'high', current: of(0, 4, 5, 6, 1e300), left: of(0, 4, 5, 6) },
    { name: 'low', current: of(-Infinity, 4, 5, 6, 7), left: of(4, 5, 6, 7) },
    { name: 'both', current: of(-1e9, 4, 5, 6, 1e9), left: of(4, 5, 6) },
  ])('leaves out what lies further out than all others lie apart: $name', ({ current, left }) => {
    const reference = of(1, 2, 3, 4, 5)
    const found = leaveOutLoneValues(reference, current)
    expect(found).toEqual({ reference, current: left, leftOut: 5 - left.length })
  })

  it.each([
    { name: 'as far', reference: of(1, 2, 3, 4, 5), current: of(0, 2, 4, 6, 11) },
    { name: 'two', reference: of(1, 2, 3, 4, 5), current: of(0, 2, 4, 1e9, 1e9) },
    { name: 'all others equal', reference: of(5, 5, 5, 5, 5), current: of(5, 5, 5, 5, 7) },
    { name: 'few rows', reference: of(1, 2, 3, 4, 5), current: of(0, 2, 4, 1e9) },
  ])('leaves all others alone: $name', ({ reference, current }) => {
    expect(leaveOutLoneValues(reference, current)).toEqual({ reference, current, leftOut: 0 })
  })
})
