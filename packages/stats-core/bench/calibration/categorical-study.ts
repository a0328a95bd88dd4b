import { chiSquareHomogeneity } from '../../src/kernels/counts/chi-square-homogeneity.ts'
import { multivariateHypergeometric } from '../../src/random/multivariate-hypergeometric.ts'
import type { RandomSource } from '../../src/random/random-source.ts'
import { type CalibratedTest, createStudy, type DataKind, type Study } from './study.ts'

/** Just fine enough for the smallest level, 0.001. */
const DRAWS = { resolution: 0.0005, enough: 20 }

/** Tests of two vectors of category counts. */
export const categoricalTests: readonly CalibratedTest<Float64Array>[] = [
  {
    id: 'chisquare_homogeneity',
    title: 'Chi-square homogeneity',
    promise: 'always',
    pValue: (a, b, random) =>
      chiSquareHomogeneity(a, b, { seed: String(random.nextUint32()), ...DRAWS }).pValue,
  },
]

const kind = (id: string, title: string, shares: readonly number[]): DataKind<Float64Array> => ({
  id,
  title,
  pool: (random, rows) => {
    const counts = new Float64Array(shares.length)
    for (let row = 0; row < rows; row += 1) counts[categoryOf(random.nextDouble(), shares)]! += 1
    return counts
  },
})

/** Categorical columns without drift. */
export const categoricalKinds: readonly DataKind<Float64Array>[] = [
  kind('balanced-flag', 'a flag, 50 %', [0.5, 0.5]),
  kind('rare-flag', 'a flag, 1 %', [0.99, 0.01]),
  kind('ten', 'ten equal categories', Array<number>(10).fill(0.1)),
  kind('long-tail', 'sixty categories, shares falling as 1 / k', zipf(60)),
]

/** The calibration of the categorical tests. */
export const categoricalStudy: Study = createStudy({
  id: 'categorical',
  title: 'Categorical columns',
  kinds: categoricalKinds,
  tests: categoricalTests,
  divide: divideCounts,
})

function divideCounts(
  random: RandomSource,
  pool: Float64Array,
  referenceRows: number,
): [Float64Array, Float64Array] {
  const reference = new Float64Array(pool.length)
  multivariateHypergeometric(random, pool, referenceRows, reference)
  return [reference, pool.map((count, category) => count - reference[category]!)]
}

function categoryOf(u: number, shares: readonly number[]): number {
  let cumulative = 0
  for (let category = 0; category < shares.length - 1; category += 1) {
    cumulative += shares[category]!
    if (u < cumulative) return category
  }
  return shares.length - 1
}

function zipf(categories: number): number[] {
  const weights = Array.from({ length: categories }, (_, k) => 1 / (k + 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}
