import { describe, expect, it } from 'vitest'
import { jensenShannon } from '../../../src/kernels/counts/jensen-shannon.ts'
import { jensenShannonNullMean } from '../../../src/kernels/counts/jensen-shannon-null-mean.ts'
import { multivariateHypergeometric } from '../../../src/random/multivariate-hypergeometric.ts'
import { seededRandom } from '../../../src/random/seeded-random.ts'

/** Mean and standard error of the divergence over tables drawn given the margins. */
function simulated(totals: Float64Array, referenceRows: number, draws: number) {
  const random = seededRandom('null mean')
  const reference = new Float64Array(totals.length)
  let sum = 0
  let squares = 0
  for (let i = 0; i < draws; i++) {
    multivariateHypergeometric(random, totals, referenceRows, reference)
    const { divergence } = jensenShannon(
      reference,
      totals.map((total, cell) => total - reference[cell]!),
    )
    sum += divergence
    squares += divergence * divergence
  }
  const mean = sum / draws
  return { mean, error: Math.sqrt((squares / draws - mean * mean) / draws) }
}

/** Any split of the totals: the null mean depends on the margins only. */
function someSplit(totals: Float64Array, referenceRows: number): [Float64Array, Float64Array] {
  const reference = new Float64Array(totals.length)
  multivariateHypergeometric(seededRandom('split'), totals, referenceRows, reference)
  return [reference, totals.map((total, cell) => total - reference[cell]!)]
}

describe('jensenShannonNullMean', () => {
  it.each([
    ['sparse cells', [1, 1, 1, 2, 3, 5, 8, 40, 200], 130],
    ['unequal samples', [900, 400, 100, 50, 20, 10, 5, 1], 60],
    ['many rows', [4000, 3000, 2000, 1000], 6000],
    ['few and many rows', [50_000, 3000, 200, 12, 1], 20_000],
  ])('is the mean over all deals: %s', (_, counts, referenceRows) => {
    const totals = Float64Array.from(counts)
    const { mean, error } = simulated(totals, referenceRows, 20_000)
    const stated = jensenShannonNullMean(...someSplit(totals, referenceRows))
    // Four standard errors of the simulation, and the second-order term's own 0.5 %.
    expect(Math.abs(stated - mean)).toBeLessThan(4 * error + 0.005 * mean)
  })

  it('is the exact mean where all deals can be listed', () => {
    // One of four rows is marked; the reference draws two: it gets the marked one with probability 1/2, and either deal has the same divergence.
    const { divergence } = jensenShannon(Float64Array.of(1, 1), Float64Array.of(0, 2))
    const stated = jensenShannonNullMean(Float64Array.of(1, 1), Float64Array.of(0, 2))
    expect(stated).toBeCloseTo(divergence, 15)
  })

  it('does not depend on how the rows fell, nor on which sample is which', () => {
    const a = jensenShannonNullMean(Float64Array.of(10, 5, 1), Float64Array.of(4, 3, 1))
    const b = jensenShannonNullMean(Float64Array.of(14, 0, 2), Float64Array.of(0, 8, 0))
    const c = jensenShannonNullMean(Float64Array.of(4, 3, 1), Float64Array.of(10, 5, 1))
    expect(b).toBeCloseTo(a, 15)
    expect(c).toBeCloseTo(a, 15)
  })

  it('is 0 over one cell, and counts in bits on request', () => {
    expect(jensenShannonNullMean(Float64Array.of(5, 0), Float64Array.of(9, 0))).toBe(0)
    const counts = [Float64Array.of(10, 5, 1), Float64Array.of(4, 3, 1)] as const
    const bits = jensenShannonNullMean(...counts, { base: 2 })
    expect(bits * Math.LN2).toBeCloseTo(jensenShannonNullMean(...counts), 15)
  })
})
