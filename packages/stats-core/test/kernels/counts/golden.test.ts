import { describe, expect, it } from 'vitest'
import { boschlooExact } from '../../../src/kernels/counts/boschloo-exact.ts'
import { chiSquareGoodnessOfFit } from '../../../src/kernels/counts/chi-square-goodness-of-fit.ts'
import { chiSquareHomogeneity } from '../../../src/kernels/counts/chi-square-homogeneity.ts'
import { fisherExact } from '../../../src/kernels/counts/fisher-exact.ts'
import { gGoodnessOfFit } from '../../../src/kernels/counts/g-goodness-of-fit.ts'
import { gHomogeneity } from '../../../src/kernels/counts/g-homogeneity.ts'
import { hellinger } from '../../../src/kernels/counts/hellinger.ts'
import { jensenShannon } from '../../../src/kernels/counts/jensen-shannon.ts'
import { kullbackLeibler } from '../../../src/kernels/counts/kullback-leibler.ts'
import { lInfinity } from '../../../src/kernels/counts/l-infinity.ts'
import { psi } from '../../../src/kernels/counts/psi.ts'
import { totalVariation } from '../../../src/kernels/counts/total-variation.ts'
import { twoProportionZ } from '../../../src/kernels/counts/two-proportion-z.ts'
import { agrees, numberOf, readGolden } from './read-golden.ts'

type Kernel = (reference: Float64Array, current: Float64Array) => unknown

const plainLaw = { method: 'asymptotic', poolBelow: 0 } as const

/** What each name in `scipy-tables.json` is here. */
const kernels: Record<string, Kernel> = {
  chiSquareHomogeneity: (r, c) => chiSquareHomogeneity(r, c, plainLaw),
  gHomogeneity: (r, c) => gHomogeneity(r, c, plainLaw),
  chiSquareGoodnessOfFit,
  gGoodnessOfFit,
  twoProportionZ,
  fisherExact,
  boschlooExact,
  jensenShannon: (r, c) => jensenShannon(r, c).distance,
  jensenShannonBase2: (r, c) => jensenShannon(r, c, { base: 2 }).distance,
  psiEvidently: (r, c) => psi(r, c, { zeros: 'evidently' }),
  kullbackLeiblerEvidently: (r, c) => kullbackLeibler(r, c, { zeros: 'evidently' }),
  hellinger,
  totalVariation,
  lInfinity,
}

/**
 * Statistics within 1e-9 relative (or 1e-14, where cancellation leaves SciPy no digits); p-values within 1e-7
 * relative or 1e-12 absolute.
 */
function differences(name: string, actual: unknown, golden: unknown): string[] {
  if (typeof golden === 'object') {
    return Object.entries(golden as object).flatMap(([field, value]) =>
      differences(field, (actual as Record<string, number>)[field], value),
    )
  }
  const expected = numberOf(golden)
  const [relative, floor] = name === 'pValue' ? [1e-7, 1e-12] : [1e-9, 1e-14]
  return agrees(actual as number, expected, relative!, floor!)
    ? []
    : [`${name}: ${actual} instead of ${expected}`]
}

describe('SciPy 1.10.1', () => {
  const cases = readGolden('scipy-tables.json')

  it('has more than forty tables', () => {
    expect(cases.length).toBeGreaterThan(40)
  })

  it.each(Object.keys(kernels))('%s agrees on every table that has it', (name) => {
    let compared = 0
    for (const table of cases) {
      if (!(name in table)) continue
      compared += 1
      const actual = kernels[name]!(
        Float64Array.from(table.reference),
        Float64Array.from(table.current),
      )
      expect(differences(name, actual, table[name]), JSON.stringify(table)).toEqual([])
    }
    expect(compared).toBeGreaterThan(10)
  })
})

/** Evidently's tests by their names there; its z-test splits off the first value in sorted order. */
const evidentlyTests: Record<string, (reference: Float64Array, current: Float64Array) => number> = {
  chisquare: (r, c) => chiSquareGoodnessOfFit(r, c).pValue,
  z: (r, c) => twoProportionZ(firstAndRest(r), firstAndRest(c)).pValue,
  g_test: (r, c) => gGoodnessOfFit(r, c).pValue,
  psi: (r, c) => psi(r, c, { zeros: 'evidently' }),
  kl_div: (r, c) => kullbackLeibler(r, c, { zeros: 'evidently' }),
  jensenshannon: (r, c) => jensenShannon(r, c).distance,
  hellinger,
}

function firstAndRest(counts: Float64Array): Float64Array {
  return Float64Array.of(
    counts[0]!,
    counts.subarray(1).reduce((a, b) => a + b, 0),
  )
}

describe('Evidently 0.4.40', () => {
  const cases = readGolden('evidently-categorical.json')

  it.each(cases.map((entry) => [entry.name as string, entry] as const))('%s', (_, entry) => {
    const reference = Float64Array.from(entry.reference)
    const current = Float64Array.from(entry.current)
    const scores = entry.scores as Record<string, unknown>
    for (const [name, test] of Object.entries(evidentlyTests)) {
      if (scores[name] === 'error') {
        expect(() => test(reference, current), name).toThrow()
      } else {
        const expected = numberOf(scores[name])
        const actual = test(reference, current)
        expect(agrees(actual, expected, 1e-7, 1e-12), `${name}: ${actual}, ${expected}`).toBe(true)
      }
    }
    expect(totalVariation(reference, current)).toBeCloseTo(entry.totalVariation as number, 14)
  })

  it('fisher_exact agrees where Evidently accepts the columns', () => {
    const accepted = cases.filter(
      (entry) => typeof (entry.scores as Record<string, unknown>).fisher_exact === 'number',
    )
    expect(accepted.length).toBe(2)
    for (const entry of accepted) {
      const expected = (entry.scores as Record<string, number>).fisher_exact!
      const { pValue } = fisherExact(
        Float64Array.from(entry.reference),
        Float64Array.from(entry.current),
      )
      expect(agrees(pValue, expected, 1e-7, 0), `${pValue}, ${expected}`).toBe(true)
    }
  })
})
