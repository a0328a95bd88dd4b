import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roundOutward } from '../../src/checks/round-outward.ts'

it('never comes inside the number, and stays near it', () => {
  expect([roundOutward(1 / 11, 'up'), roundOutward(1 / 11, 'down')]).toEqual([0.09091, 0.0909])
  expect([roundOutward(-999, 'down'), roundOutward(0, 'up'), roundOutward(400, 'down')]).toEqual([
    -999, 0, 400,
  ])
  expect(roundOutward(-12.3456, 'down')).toBe(-12.35)
  const number = fc
    .double({ min: -1e12, max: 1e12, noNaN: true })
    .filter((x) => x === 0 || Math.abs(x) > 1e-12)
  fc.assert(
    fc.property(number, (value) => {
      const [low, high] = [roundOutward(value, 'down'), roundOutward(value, 'up')]
      expect(low <= value && value <= high).toBe(true)
      expect(high - low).toBeLessThanOrEqual(Math.abs(value) * 0.0021)
    }),
    { seed: 5 },
  )
})
