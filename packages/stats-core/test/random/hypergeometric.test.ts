import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hypergeometric } from '../../src/random/hypergeometric.ts'
import { logFactorial } from '../../src/random/log-factorial.ts'
import { multivariateHypergeometric } from '../../src/random/multivariate-hypergeometric.ts'
import { seededRandom } from '../../src/random/seeded-random.ts'
import { urnSampler } from '../../src/random/urn-sampler.ts'
import { chiSquaredSurvival } from '../../src/special/chi-squared-survival.ts'
import { logHypergeometricDensity } from '../../src/special/log-hypergeometric-density.ts'

const DRAWS = 30_000

/** The p-value of Pearson's test that `sample` follows the hypergeometric law; cells with fewer than 5 expected are pooled. */
function fit(sample: number[], red: number, other: number, draws: number): number {
  const observed = new Map<number, number>()
  for (const k of sample) observed.set(k, (observed.get(k) ?? 0) + 1)
  let statistic = 0
  let cells = 0
  let restExpected = sample.length
  let restObserved = sample.length
  for (let k = Math.max(0, draws - other); k <= Math.min(red, draws); k++) {
    const expected = sample.length * Math.exp(logHypergeometricDensity(k, red + other, red, draws))
    if (expected < 5) continue
    const count = observed.get(k) ?? 0
    statistic += (count - expected) ** 2 / expected
    restExpected -= expected
    restObserved -= count
    cells += 1
  }
  if (restExpected > 1) {
    statistic += (restObserved - restExpected) ** 2 / restExpected
    cells += 1
  }
  return chiSquaredSurvival(statistic, cells - 1)
}

describe('hypergeometric', () => {
  it.each([
    ['one by one', 20, 30, 7],
    ['one by one, the complement', 20, 30, 46],
    ['rejection', 40, 60, 30],
    ['rejection, red in the majority', 60, 40, 30],
    ['rejection, more than half drawn', 40, 60, 75],
    ['rejection, both', 90, 40, 100],
    ['rejection, few red', 5, 10_000, 400],
    ['rejection, large', 200_000, 300_000, 100_000],
    ['rejection, draws just enough', 100, 200, 10],
  ])('follows its law: %s', (_, red, other, draws) => {
    const random = seededRandom(`${red} ${other} ${draws}`)
    const sample = Array.from({ length: DRAWS }, () => hypergeometric(random, red, other, draws))
    expect(fit(sample, red, other, draws)).toBeGreaterThan(1e-4)
  })

  it('stays within what can be', () => {
    const size = fc.integer({ min: 0, max: 3000 })
    fc.assert(
      fc.property(size, size, fc.double({ min: 0, max: 1, noNaN: true }), (red, other, share) => {
        const draws = Math.round(share * (red + other))
        const k = hypergeometric(seededRandom('bounds'), red, other, draws)
        return Number.isInteger(k) && k >= Math.max(0, draws - other) && k <= Math.min(red, draws)
      }),
      { seed: 1990, numRuns: 2000 },
    )
  })
})

describe('multivariateHypergeometric', () => {
  it('draws as many as asked, and no more of a colour than there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (colours, share) => {
          const balls = Float64Array.from(colours)
          const draws = Math.round(share * balls.reduce((a, b) => a + b, 0))
          const drawn = new Float64Array(balls.length).fill(-1)
          multivariateHypergeometric(seededRandom('bounds'), balls, draws, drawn)
          return (
            drawn.reduce((a, b) => a + b, 0) === draws &&
            drawn.every((count, i) => count >= 0 && count <= balls[i]!)
          )
        },
      ),
      { seed: 1990, numRuns: 500 },
    )
  })

  it('gives every colour its hypergeometric law, wherever it stands', () => {
    const balls = Float64Array.of(500, 40, 120, 3, 37)
    const random = seededRandom('margins')
    const drawn = new Float64Array(5)
    const samples: number[][] = [[], [], [], [], []]
    for (let i = 0; i < DRAWS; i++) {
      multivariateHypergeometric(random, balls, 90, drawn)
      for (let colour = 0; colour < 5; colour++) samples[colour]!.push(drawn[colour]!)
    }
    for (let colour = 0; colour < 5; colour++) {
      expect(fit(samples[colour]!, balls[colour]!, 700 - balls[colour]!, 90)).toBeGreaterThan(1e-4)
    }
  })
})

describe('urnSampler', () => {
  it.each([
    ['ball by ball', 30],
    ['by hypergeometric draws', 90],
  ])('gives every colour its hypergeometric law: %s', (_, draws) => {
    const balls = Float64Array.of(500, 40, 120, 3, 37)
    const draw = urnSampler(seededRandom('urn'), balls, draws)
    const drawn = new Float64Array(5)
    const samples: number[][] = [[], [], [], [], []]
    for (let i = 0; i < DRAWS; i++) {
      draw(drawn)
      for (let colour = 0; colour < 5; colour++) samples[colour]!.push(drawn[colour]!)
    }
    for (let colour = 0; colour < 5; colour++) {
      expect(fit(samples[colour]!, balls[colour]!, 700 - balls[colour]!, draws)).toBeGreaterThan(
        1e-4,
      )
    }
    expect([...balls]).toEqual([500, 40, 120, 3, 37])
  })
})

describe('logFactorial', () => {
  it('agrees with known values on both sides of its table', () => {
    // mpmath 1.2.1: loggamma(k + 1)
    expect(logFactorial(0)).toBe(0)
    expect(logFactorial(1)).toBe(0)
    expect(logFactorial(10)).toBeCloseTo(15.104412573075516, 13)
    expect(logFactorial(1023) / 6071.280412944451 - 1).toBeCloseTo(0, 15)
    expect(logFactorial(4096) - logFactorial(4095)).toBeCloseTo(Math.log(4096), 10)
    expect(logFactorial(1_000_000) / 12815518.38465817 - 1).toBeCloseTo(0, 15)
  })
})
