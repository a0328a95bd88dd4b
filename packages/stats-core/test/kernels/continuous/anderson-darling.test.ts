import { describe, expect, it } from 'vitest'
import { andersonDarling } from '../../../src/kernels/continuous/anderson-darling.ts'
import { drawSample } from './draw-sample.ts'

/** Samples whose separation grows, so that the p-values run through the whole tabled range. */
const results = Array.from({ length: 60 }, (_, k) =>
  andersonDarling(
    drawSample({ law: 'normal', seed: 900 + k, n: 80 }),
    drawSample({ law: 'normal', seed: 1900 + k, n: 70, shift: k / 100 }),
  ),
)

describe('andersonDarling', () => {
  it('agrees with the table of Scholz and Stephens wherever that has values', () => {
    const tabled = results.filter(
      ({ interpolatedPValue }) => interpolatedPValue > 0.001 && interpolatedPValue < 0.25,
    )
    expect(tabled.length).toBeGreaterThan(10)
    for (const { pValue, interpolatedPValue } of tabled) {
      expect(Math.abs(pValue / interpolatedPValue - 1)).toBeLessThan(0.04)
    }
  })

  it('goes on where the table ends', () => {
    const ended = results.filter(({ interpolatedPValue }) => interpolatedPValue === 0.001)
    expect(ended.length).toBeGreaterThan(3)
    for (const { pValue } of ended) expect(pValue).toBeLessThan(0.00105)
    const begun = results.filter(({ interpolatedPValue }) => interpolatedPValue === 0.25)
    expect(begun.length).toBeGreaterThan(3)
    for (const { pValue } of begun) expect(pValue).toBeGreaterThan(0.24)
  })
})
