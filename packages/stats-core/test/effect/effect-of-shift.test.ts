import { expect, it } from 'vitest'
import type { NumericColumn } from '../../src/index.ts'
import {
  createDriftContext,
  driftEffect,
  effectOfShift,
  effectOfSpread,
  frameFromArrays,
  sampleOf,
} from '../../src/index.ts'
import { normalQuantile } from '../../src/special/normal-quantile.ts'

it('is what the effect finds in two large normal samples', () => {
  const size = 200_000
  const sample = (shift: number, factor = 1) => {
    const x = Float64Array.from(
      { length: size },
      (_, i) => factor * normalQuantile((i + 0.5) / size) + shift,
    )
    return sampleOf<'numeric'>(frameFromArrays({ x }).columns[0] as NumericColumn)
  }
  for (const shift of [0.05, 0.25, 1, 3]) {
    const found = driftEffect(createDriftContext(sample(0), sample(shift)).bins)
    expect(Math.abs(found - effectOfShift(shift))).toBeLessThan(0.002)
  }
  for (const factor of [0.8, 1.05, 1.25, 3]) {
    const found = driftEffect(createDriftContext(sample(0), sample(0, factor)).bins)
    expect(Math.abs(found - effectOfSpread(factor))).toBeLessThan(0.002)
  }
})

it('is 0 for none, and nearly 1 for a shift beyond everything', () => {
  expect(effectOfShift(0)).toBe(0)
  expect(effectOfSpread(1)).toBe(0)
  expect(effectOfShift(8)).toBeGreaterThan(0.97)
})
