import { multivariateHypergeometric } from '../../src/random/multivariate-hypergeometric.ts'
import type { RandomSource } from '../../src/random/random-source.ts'
import { evidentlyChoice } from './evidently-choice.ts'
import { multinomial } from './multinomial.ts'
import { ownTests } from './own-tests.ts'
import { categoricalPair } from './sample-pair.ts'
import {
  type CalibratedTest,
  createStudy,
  type DataKind,
  type SamplePair,
  type Study,
} from './study.ts'

/** Every test of categorical columns that returns a p-value, and Evidently's verdict. */
export const categoricalTests: readonly CalibratedTest[] = [
  ...ownTests('categorical'),
  evidentlyChoice,
]

const kind = (id: string, title: string, shares: readonly number[]): DataKind<Float64Array> => ({
  id,
  title,
  pool: (random, rows) => multinomial(random, rows, shares),
})

/** Categorical columns without drift. */
export const categoricalKinds: readonly DataKind<Float64Array>[] = [
  kind('balanced-flag', 'a flag, 50 %', [0.5, 0.5]),
  kind('rare-flag', 'a flag, 1 %', [0.99, 0.01]),
  kind('five', 'five, 60 % to 2 %', [0.6, 0.2, 0.12, 0.06, 0.02]),
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

function divideCounts(random: RandomSource, pool: Float64Array, referenceRows: number): SamplePair {
  const reference = new Float64Array(pool.length)
  multivariateHypergeometric(random, pool, referenceRows, reference)
  const current = pool.map((count, category) => count - reference[category]!)
  return categoricalPair(random, reference, current)
}

function zipf(categories: number): number[] {
  const weights = Array.from({ length: categories }, (_, k) => 1 / (k + 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}
