import { expect, it } from 'vitest'
import { builtinDriftTests, changeSensitivity, createDriftTestRegistry } from '../../src/index.ts'

const { get } = createDriftTestRegistry(builtinDriftTests)

// The square roots of the Pitman efficiencies for a normal shift: 1 for a test of means, 3/π for rank sums. Kolmogorov-Smirnov: by simulation, some 0.65.
it.each([
  ['welch-t', 1, 0.12], // its p-value is drawn at such a level, so that what it needs is known less exactly
  ['t_test', 1, 0.08],
  ['mann-whitney', Math.sqrt(3 / Math.PI), 0.08],
  ['ks', Math.sqrt(0.65), 0.08],
])('%s: near the root of its efficiency', (id, expected, tolerance) => {
  for (const level of [0.05, 0.0025]) {
    expect(Math.abs(changeSensitivity(get(id), 'shift', 400, 90, level) - expected)).toBeLessThan(
      tolerance,
    )
  }
})

it('a test of spread shows its own noise, no shift', () => {
  expect(changeSensitivity(get('levene'), 'shift', 100, 100, 0.05)).toBeLessThan(0.4)
})

it('a test of spread sees a spread, a test of means its own noise', () => {
  // The root of its efficiency, 1 / (π − 2), is 0.936 for large samples and small changes.
  expect(changeSensitivity(get('levene'), 'spread', 100, 100, 0.05)).toBeGreaterThan(0.7)
  expect(changeSensitivity(get('levene'), 'spread', 100, 100, 0.05)).toBeLessThan(1)
  expect(changeSensitivity(get('welch-t'), 'spread', 100, 100, 0.05)).toBeLessThan(0.5)
})

it('is the same each time, and 0 for a test without p-values', () => {
  const found = changeSensitivity(get('rank-omnibus'), 'shift', 60, 50, 0.01)
  expect(changeSensitivity(get('rank-omnibus'), 'shift', 60, 50, 0.01)).toBe(found)
  expect(changeSensitivity(get('wasserstein'), 'shift', 60, 50, 0.01)).toBe(0)
})
