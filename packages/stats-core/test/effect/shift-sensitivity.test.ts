import { expect, it } from 'vitest'
import { builtinDriftTests, createDriftTestRegistry, shiftSensitivity } from '../../src/index.ts'

const { get } = createDriftTestRegistry(builtinDriftTests)

// The square roots of the Pitman efficiencies for a normal shift: 1 for a test of means, 3/π for rank sums. Kolmogorov-Smirnov: by simulation, some 0.65.
it.each([
  ['welch-t', 1, 0.12], // its p-value is drawn at such a level, so that what it needs is known less exactly
  ['t_test', 1, 0.08],
  ['mann-whitney', Math.sqrt(3 / Math.PI), 0.08],
  ['ks', Math.sqrt(0.65), 0.08],
])('%s: near the root of its efficiency', (id, expected, tolerance) => {
  for (const level of [0.05, 0.0025]) {
    expect(Math.abs(shiftSensitivity(get(id), 400, 90, level) - expected)).toBeLessThan(tolerance)
  }
})

it('a test of spread shows its own noise, no shift', () => {
  expect(shiftSensitivity(get('levene'), 100, 100, 0.05)).toBeLessThan(0.4)
})

it('is the same each time, and 0 for a test without p-values', () => {
  const found = shiftSensitivity(get('rank-omnibus'), 60, 50, 0.01)
  expect(shiftSensitivity(get('rank-omnibus'), 60, 50, 0.01)).toBe(found)
  expect(shiftSensitivity(get('wasserstein'), 60, 50, 0.01)).toBe(0)
})
