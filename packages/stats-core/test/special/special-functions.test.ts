import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { andersonDarlingSurvival } from '../../src/special/anderson-darling-survival.ts'
import { binomialSurvival } from '../../src/special/binomial-survival.ts'
import { chiSquaredSurvival } from '../../src/special/chi-squared-survival.ts'
import { complementaryError } from '../../src/special/complementary-error.ts'
import { cramerVonMisesSurvival } from '../../src/special/cramer-von-mises-survival.ts'
import { fSurvival } from '../../src/special/f-survival.ts'
import { halfDeviance } from '../../src/special/half-deviance.ts'
import { kolmogorovSurvival } from '../../src/special/kolmogorov-survival.ts'
import { kuiperSurvival } from '../../src/special/kuiper-survival.ts'
import { logBinomialDensity } from '../../src/special/log-binomial-density.ts'
import { logGamma } from '../../src/special/log-gamma.ts'
import { logHypergeometricDensity } from '../../src/special/log-hypergeometric-density.ts'
import { log1pMinusX } from '../../src/special/log1p-minus-x.ts'
import { normalCumulative, normalSurvival } from '../../src/special/normal-distribution.ts'
import { normalQuantile } from '../../src/special/normal-quantile.ts'
import { poissonDensity } from '../../src/special/poisson-density.ts'
import { regularizedBeta } from '../../src/special/regularized-beta.ts'
import { regularizedGammaP, regularizedGammaQ } from '../../src/special/regularized-gamma.ts'
import { scaledBesselK } from '../../src/special/scaled-bessel-k.ts'
import { smirnovSurvival } from '../../src/special/smirnov-survival.ts'
import { stirlingError } from '../../src/special/stirling-error.ts'
import { studentTSurvival } from '../../src/special/student-t-survival.ts'

const functions = {
  andersonDarlingSurvival,
  binomialSurvival,
  chiSquaredSurvival,
  complementaryError,
  cramerVonMisesSurvival,
  fSurvival,
  halfDeviance,
  kolmogorovSurvival,
  kuiperSurvival,
  log1pMinusX,
  logBinomialDensity,
  logGamma,
  logHypergeometricDensity,
  normalCumulative,
  normalQuantile,
  normalSurvival,
  poissonDensity,
  regularizedBeta,
  regularizedGammaP,
  regularizedGammaQ,
  scaledBesselK,
  smirnovSurvival,
  stirlingError,
  studentTSurvival,
} as Record<string, (...x: number[]) => number>

interface Golden {
  cases: Record<string, [number[], number][]>
}

const golden: Golden = JSON.parse(
  readFileSync(new URL('../golden/continuous/special-functions.json', import.meta.url), 'utf8'),
)

/** Relative, or absolute near the zeros of functions that cross zero. */
const RELATIVE = 2e-12
const ABSOLUTE_AT_ZEROS: Record<string, number> = {
  logGamma: 1e-14,
  stirlingError: 4e-15,
  normalQuantile: 1e-15,
}

describe('special functions against mpmath', () => {
  it('has a golden value for every function', () => {
    expect(Object.keys(golden.cases).sort()).toEqual(Object.keys(functions).sort())
  })

  for (const [name, cases] of Object.entries(golden.cases)) {
    it.each(cases)(`${name}(%j)`, (inputs, expected) => {
      const actual = functions[name]!(...inputs)
      const tolerance = Math.abs(expected) * RELATIVE + (ABSOLUTE_AT_ZEROS[name] ?? 0)
      expect(Math.abs(actual - expected), `${actual} is not ${expected}`).toBeLessThanOrEqual(
        tolerance,
      )
    })
  }
})

describe('tails of the quadratic statistics', () => {
  it('hits the published percentage points', () => {
    // Marsaglia and Marsaglia (2004), table 1; Anderson and Darling (1952), table 1.
    expect(andersonDarlingSurvival(2.492)).toBeCloseTo(0.05, 4)
    expect(andersonDarlingSurvival(3.878)).toBeCloseTo(0.01, 5)
    expect(cramerVonMisesSurvival(0.46136)).toBeCloseTo(0.05, 6)
    expect(cramerVonMisesSurvival(1.16786)).toBeCloseTo(0.001, 7)
  })

  it.each([
    ['Anderson-Darling', andersonDarlingSurvival, 690],
    ['Cramer-von Mises', cramerVonMisesSurvival, 138],
  ] as const)('%s falls strictly until it underflows', (_, survival, end) => {
    let previous = 1
    for (let x = end / 2000; x < end; x += end / 2000) {
      const next = survival(x)
      expect(next === 1 ? 1 : previous - next).toBeGreaterThan(0)
      previous = next
    }
    expect(previous).toBeLessThan(1e-290)
  })
})

describe('domains', () => {
  it('answers NaN outside, like Math', () => {
    expect(regularizedGammaQ(0, 1)).toBeNaN()
    expect(regularizedGammaP(1, -1)).toBeNaN()
    expect(regularizedBeta(-1, 1, 0.5)).toBeNaN()
    expect(normalQuantile(1.5)).toBeNaN()
    expect(chiSquaredSurvival(1, 0)).toBeNaN()
    expect(studentTSurvival(1, 0)).toBeNaN()
    expect(logGamma(-1)).toBeNaN()
  })

  it.each(Object.entries(functions))('%s hands NaN through', (_, evaluate) => {
    expect(evaluate(Number.NaN, Number.NaN, Number.NaN, Number.NaN)).toBeNaN()
  })

  it('reaches its limits', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY)
    expect(studentTSurvival(Number.POSITIVE_INFINITY, 3)).toBe(0)
    expect(chiSquaredSurvival(Number.POSITIVE_INFINITY, 3)).toBe(0)
    expect(chiSquaredSurvival(-1, 3)).toBe(1)
    expect(logHypergeometricDensity(5, 10, 3, 6)).toBe(Number.NEGATIVE_INFINITY)
  })
})
