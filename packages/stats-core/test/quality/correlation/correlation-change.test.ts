import { describe, expect, it } from 'vitest'
import { frameFromArrays, seededRandom } from '../../../src/index.ts'
import { correlationChange } from '../../../src/quality/correlation/correlation-change.ts'
import { correlationError } from '../../../src/quality/correlation/correlation-error.ts'
import {
  type CorrelationMeasure,
  correlations,
  type PairCorrelation,
} from '../../../src/quality/correlation/correlations.ts'
import { normalQuantile } from '../../../src/special/normal-quantile.ts'

describe('correlationError', () => {
  it("is near Fisher's of normal data", () => {
    const random = seededRandom('error')
    const normal = () => normalQuantile(random.nextDouble() || 0.5)
    const x = Float64Array.from({ length: 20_000 }, normal)
    const y = x.map((value) => value + normal())
    expect(correlationError(x, y)! * Math.sqrt(20_000 - 3)).toBeCloseTo(1, 1)
  })

  it('does not depend on unit or origin, nor on rows that lack one side', () => {
    const x = Float64Array.of(1, 4, 2, 8, 5, 7, Number.NaN, 3)
    const y = Float64Array.of(2, 3, 1, 9, 4, 4, 5, Number.POSITIVE_INFINITY)
    const moved = x.map((value) => 1e3 - 2e-3 * value)
    expect(correlationError(moved, y)).toBeCloseTo(correlationError(x, y)!, 9)
    expect(correlationError(x.slice(0, 6), y.slice(0, 6))).toBe(correlationError(x, y))
  })

  it('is absent where there is no spread about the line, or too few pairs', () => {
    const x = Float64Array.of(1, 2, 3, 4, 5, 6)
    expect(correlationError(x, x)).toBeUndefined()
    expect(correlationError(x, x.fill(1).slice())).toBeUndefined()
    expect(
      correlationError(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 3, 2, 4)),
    ).toBeUndefined()
  })

  it('keeps the rate of false alarms where heavy tails break the normal one', () => {
    const random = seededRandom('heavy tails')
    const normal = () => normalQuantile(random.nextDouble() || 0.5)
    const draw = (rows: number) => {
      const [x, y] = [new Float64Array(rows), new Float64Array(rows)]
      for (let i = 0; i < rows; i++) {
        const spread = Math.sqrt(
          5 / (normal() ** 2 + normal() ** 2 + normal() ** 2 + normal() ** 2 + normal() ** 2),
        )
        x[i] = normal() * spread
        y[i] = normal() * spread
      }
      const [{ value, pairs }] = correlations(frameFromArrays({ x, y })) as [PairCorrelation]
      return { value: value!, pairs, error: correlationError(x, y)! }
    }
    const trials = 800
    let withError = 0
    let without = 0
    for (let trial = 0; trial < trials; trial++) {
      const [reference, current] = [draw(300), draw(200)]
      const { error: _, ...plain } = reference
      const { error: __, ...other } = current
      if (correlationChange('pearson', reference, current)!.pValue! < 0.05) withError += 1
      if (correlationChange('pearson', plain, other)!.pValue! < 0.05) without += 1
    }
    expect(withError / trials).toBeLessThan(0.1)
    expect(without / trials).toBeGreaterThan(0.14)
  })
})

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
