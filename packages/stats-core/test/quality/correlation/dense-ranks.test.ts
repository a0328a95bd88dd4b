import fc from 'fast-check'
import { expect, it } from 'vitest'
import { denseRanks } from '../../../src/quality/correlation/dense-ranks.ts'

it('numbers the different finite values in ascending order', () => {
  const numbers = fc.oneof(
    fc.double(),
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom(-0, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, 1e-300),
  )
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 60 }), (values) => {
      const finite = values.filter(Number.isFinite).map((value) => value + 0)
      const sorted = [...new Set(finite)].sort((a, b) => a - b)
      const { ranks, distinct } = denseRanks(Float64Array.from(values))
      expect(distinct).toBe(sorted.length)
      expect([...ranks]).toEqual(
        values.map((value) => (Number.isFinite(value) ? sorted.indexOf(value + 0) : -1)),
      )
    }),
    { seed: 4, numRuns: 1000 },
  )
})
