import { describe, expect, it } from 'vitest'
import { frameFromArrays, seededRandom } from '../../../src/index.ts'
import { correlationChange } from '../../../src/quality/correlation/correlation-change.ts'
import {
  type CorrelationMeasure,
  correlations,
  type PairCorrelation,
} from '../../../src/quality/correlation/correlations.ts'
import { normalQuantile } from '../../../src/special/normal-quantile.ts'

describe('correlationChange', () => {
  it("gives Fisher's z for Pearson", () => {
    // artanh 0.5 = ½ ln 3; its difference from 0 over √(1/100 + 1/50) is 3.17148, two-sided 0.0015167.
    const change = correlationChange('pearson', { value: 0, pairs: 103 }, { value: 0.5, pairs: 53 })
    expect(change?.difference).toBe(0.5)
    expect(change?.pValue).toBeCloseTo(0.0015167, 6)
  })

  it('bears perfect correlations', () => {
    const perfect = { value: 1, pairs: 50 }
    expect(correlationChange('pearson', perfect, perfect)).toEqual({ difference: 0, pValue: 1 })
    expect(correlationChange('pearson', perfect, { value: 0.9, pairs: 50 })?.pValue).toBe(0)
  })

  it('gives no p-value where none is known, and nothing without a correlation', () => {
    const side = { value: 0.3, pairs: 100 }
    expect(correlationChange('cramers-v', side, side)).toEqual({ difference: 0 })
    expect(correlationChange('kendall', side, { value: 0.3, pairs: 4 })).toEqual({ difference: 0 })
    expect(correlationChange('pearson', { pairs: 100 }, side)).toBeUndefined()
  })

  it.each([
    ['pearson', 0],
    ['pearson', 0.8],
    ['spearman', 0.6],
    ['kendall', 0.5],
  ] as const)('is below 0.05 in about a twentieth of unchanged %s of %s', (measure, rho) => {
    const random = seededRandom(`unchanged ${measure} ${rho}`)
    const trials = 1500
    let small = 0
    for (let trial = 0; trial < trials; trial++) {
      const sides = [60, 40].map((rows) => drawCorrelation(measure, rho, rows))
      const change = correlationChange(measure, sides[0]!, sides[1]!)!
      if (change.pValue! < 0.05) small += 1
    }
    // Beyond 4 standard errors of a share of 0.05, and 0.01 for what the approximation costs.
    const error = 4 * Math.sqrt((0.05 * 0.95) / trials)
    expect(small / trials).toBeGreaterThan(0.05 - error - 0.01)
    expect(small / trials).toBeLessThan(0.05 + error + 0.01)

    function drawCorrelation(
      measured: CorrelationMeasure,
      correlation: number,
      rows: number,
    ): PairCorrelation {
      const normal = (): number => normalQuantile(random.nextDouble() || 0.5)
      const x = Float64Array.from({ length: rows }, normal)
      const y = x.map((value) => correlation * value + Math.sqrt(1 - correlation ** 2) * normal())
      return correlations(frameFromArrays({ x, y }), { measure: measured })[0]!
    }
  })
})
