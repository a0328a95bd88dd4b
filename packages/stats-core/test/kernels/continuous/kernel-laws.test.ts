import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { andersonDarling } from '../../../src/kernels/continuous/anderson-darling.ts'
import { cramerVonMises } from '../../../src/kernels/continuous/cramer-von-mises.ts'
import { energyDistance } from '../../../src/kernels/continuous/energy-distance.ts'
import { eppsSingleton } from '../../../src/kernels/continuous/epps-singleton.ts'
import { ksTwoSample } from '../../../src/kernels/continuous/ks-two-sample.ts'
import { kuiper } from '../../../src/kernels/continuous/kuiper.ts'
import { levene } from '../../../src/kernels/continuous/levene.ts'
import { mannWhitney } from '../../../src/kernels/continuous/mann-whitney.ts'
import { studentTTest, welchTTest } from '../../../src/kernels/continuous/t-tests.ts'
import { wassersteinDistance } from '../../../src/kernels/continuous/wasserstein-distance.ts'
import { StatsError } from '../../../src/stats-error.ts'

type Kernel = (reference: Float64Array, current: Float64Array) => number[]

/** Symmetric in the samples up to the sign of the statistic: [statistic, p-values …]. */
const kernels: Record<string, Kernel> = {
  ks: (r, c) => numbersOf(ksTwoSample(r, c)),
  cramerVonMises: (r, c) => {
    const { statistic, pValue, seriesPValue } = cramerVonMises(r, c)
    return [statistic, pValue, seriesPValue]
  },
  anderson: (r, c) => {
    const { statistic, pValue, interpolatedPValue } = andersonDarling(r, c)
    return [statistic, pValue, interpolatedPValue]
  },
  kuiper: (r, c) => numbersOf(kuiper(r, c)),
  mannWhitney: (r, c) => {
    const { probabilityOfSuperiority, pValue } = mannWhitney(r, c)
    return [probabilityOfSuperiority - 0.5, pValue]
  },
  wasserstein: (r, c) => [wassersteinDistance(r, c)],
  energy: (r, c) => [energyDistance(r, c)],
  eppsSingleton: (r, c) => numbersOf(eppsSingleton(r, c)),
  student: (r, c) => numbersOf(studentTTest(r, c)),
  welch: (r, c) => numbersOf(welchTTest(r, c)),
  levene: (r, c) => numbersOf(levene(r, c)),
}

const numbersOf = ({ statistic, pValue }: { statistic: number; pValue: number }): number[] => [
  statistic,
  pValue,
]

const rankKernels = ['ks', 'cramerVonMises', 'anderson', 'kuiper', 'mannWhitney'] as const

/** Multiples of 1/64 so that shifts and scales by powers of two are exact, with and without many ties. */
const values = (minLength: number) =>
  fc
    .array(
      fc.oneof(
        fc.integer({ min: -6400, max: 6400 }).map((k) => k / 64),
        fc.integer({ min: -3, max: 3 }),
      ),
      { minLength, maxLength: 40 },
    )
    .map((list) => Float64Array.from(list).sort())

const settings = { seed: 20261123, numRuns: 150 }

/** The kernel's numbers, or undefined where it refuses the samples. */
function attempt(kernel: Kernel, r: Float64Array, c: Float64Array): number[] | undefined {
  try {
    return kernel(r, c)
  } catch (error) {
    if (error instanceof StatsError && error.code === 'constant_samples') return undefined
    throw error
  }
}

function expectNear(actual: number[] | undefined, expected: number[] | undefined): void {
  expect(actual === undefined).toBe(expected === undefined)
  for (const [k, value] of (actual ?? []).entries()) {
    const other = expected![k]!
    if (Object.is(value, other)) continue
    expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)))
  }
}

describe.each(Object.entries(kernels))('%s', (name, kernel) => {
  it('returns p-values in [0, 1] and changes neither sample', () => {
    fc.assert(
      fc.property(values(5), values(5), (r, c) => {
        const before = [r.slice(), c.slice()]
        const pValues = attempt(kernel, r, c)?.slice(1) ?? []
        for (const pValue of pValues) {
          if (!Number.isNaN(pValue)) expect(pValue).toBeGreaterThanOrEqual(0)
          if (!Number.isNaN(pValue)) expect(pValue).toBeLessThanOrEqual(1)
        }
        expect([r, c]).toEqual(before)
      }),
      settings,
    )
  })

  it('does not depend on which sample comes first', () => {
    fc.assert(
      fc.property(values(5), values(5), (r, c) => {
        const forth = attempt(kernel, r, c)?.map(Math.abs)
        expectNear(attempt(kernel, c, r)?.map(Math.abs), forth)
      }),
      settings,
    )
  })

  it('sees nothing between a sample and itself', () => {
    fc.assert(
      fc.property(values(5), (r) => {
        const [statistic, pValue] = attempt(kernel, r, r.slice()) ?? [0, 1]
        // Midranks shift the two quadratic rank statistics by their null mean.
        if (name === 'cramerVonMises' || name === 'anderson') expect(pValue).toBeGreaterThan(0.05)
        else if (!Number.isNaN(statistic)) expect(Math.abs(statistic!)).toBeLessThan(1e-9)
      }),
      settings,
    )
  })

  it('does not change under a shift, and follows a change of unit', () => {
    const unitPower: Record<string, number> = { wasserstein: 1, energy: 0.5 }
    fc.assert(
      fc.property(values(5), values(5), fc.integer({ min: -8, max: 8 }), (r, c, k) => {
        const before = attempt(kernel, r, c)
        const shifted = attempt(
          kernel,
          r.map((x) => x + 2 * k),
          c.map((x) => x + 2 * k),
        )
        expectNear(shifted, before)
        const unit = 2 ** k
        const scaled = attempt(
          kernel,
          r.map((x) => x * unit),
          c.map((x) => x * unit),
        )
        const power = unitPower[name] ?? 0
        expectNear(
          scaled?.map((x, i) => (i === 0 ? x / unit ** power : x)),
          before,
        )
      }),
      settings,
    )
  })

  it('says who has too few values', () => {
    const few = new Float64Array(0)
    const enough = Float64Array.of(1, 2, 3, 4, 5)
    expect(() => kernel(few, enough)).toThrow(/: reference has 0 values, needs at least \d$/)
    expect(() => kernel(enough, few)).toThrow(/: current has 0 values, needs at least \d$/)
  })
})

describe.each(rankKernels)('%s', (name) => {
  it('depends on ranks only', () => {
    fc.assert(
      fc.property(values(5), values(5), (r, c) => {
        const warped = (x: number): number => x ** 3 + x
        expect(attempt(kernels[name]!, r.map(warped), c.map(warped))).toEqual(
          attempt(kernels[name]!, r, c),
        )
      }),
      settings,
    )
  })

  it('judges a wider separation as less likely, down to the end of the doubles', () => {
    const size = 3000
    const reference = Float64Array.from({ length: size }, (_, i) => i)
    let previous = 1
    for (const shift of [60, 120, 300, 600, 1000, 1500, 2200, 3000]) {
      const [, pValue] = kernels[name]!(
        reference,
        reference.map((x) => x + shift + 0.5),
      )
      expect(pValue).toBeLessThanOrEqual(previous)
      expect(shift > 600 || pValue! > 0).toBe(true)
      previous = pValue!
    }
    expect(previous).toBeLessThan(1e-290)
  })
})

describe('distances', () => {
  it('wasserstein between equally long samples is the mean gap of the order statistics', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 }),
        (x) => {
          const r = Float64Array.from(x).sort()
          const c = Float64Array.from(x, (value, i) => value * 0.5 + i).sort()
          const gaps = r.reduce((sum, value, i) => sum + Math.abs(value - c[i]!), 0)
          expect(wassersteinDistance(r, c)).toBeCloseTo(gaps / r.length, 6)
        },
      ),
      settings,
    )
  })

  it('obey the triangle inequality', () => {
    fc.assert(
      fc.property(values(1), values(1), values(1), (a, b, c) => {
        for (const distance of [wassersteinDistance, energyDistance]) {
          expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c) + 1e-9)
        }
      }),
      settings,
    )
  })

  it('match the examples of the SciPy manual', () => {
    expect(wassersteinDistance(Float64Array.of(0, 1, 3), Float64Array.of(5, 6, 8))).toBe(5)
    expect(energyDistance(Float64Array.of(0), Float64Array.of(2))).toBe(2)
  })
})

describe('ksTwoSample', () => {
  it('names the value and the direction of the largest difference', () => {
    const r = Float64Array.of(1, 2, 3, 4)
    const c = Float64Array.of(3, 4, 5, 6)
    expect(ksTwoSample(r, c)).toMatchObject({
      statistic: 0.5,
      location: 2,
      sign: 1,
      method: 'exact',
    })
    expect(ksTwoSample(c, r)).toMatchObject({ statistic: 0.5, location: 2, sign: -1 })
  })
})
