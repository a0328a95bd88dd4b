import { ksTwoSample } from '../../src/kernels/continuous/ks-two-sample.ts'
import type { RandomSource } from '../../src/random/random-source.ts'
import { sortDoubles } from '../../src/sorting/sort-doubles.ts'
import {
  cauchy,
  type DrawValue,
  lognormal,
  normal,
  poisson,
  studentT2,
  withZeros,
} from './draw-values.ts'
import { evidentlyChoice } from './evidently-choice.ts'
import { lawTests } from './law-tests.ts'
import { isCostly, ownTests } from './own-tests.ts'
import { numericPair } from './sample-pair.ts'
import {
  type CalibratedTest,
  createStudy,
  type DataKind,
  type SamplePair,
  type Study,
} from './study.ts'

/** Above this many pairs of rows KS takes its asymptotic law; exact, it would take most of the study's time. */
const LARGEST_EXACT_KS = 1e6

const kolmogorovSmirnov: CalibratedTest = {
  id: 'ks',
  title: 'Kolmogorov-Smirnov',
  promise: 'always',
  share: 1,
  pValue: ({ reference, current }) => {
    if (reference.kind !== 'numeric' || current.kind !== 'numeric') return undefined
    const isLarge = reference.size * current.size > LARGEST_EXACT_KS
    const method = isLarge ? 'asymptotic' : 'auto'
    return ksTwoSample(reference.finite, current.finite, { method }).pValue
  },
}

const own = ownTests('numeric')

/** The tests of numeric columns that return a p-value at little cost, and Evidently's verdict. */
export const numericTests: readonly CalibratedTest[] = [
  ...own.filter((test) => !isCostly(test)),
  kolmogorovSmirnov,
  evidentlyChoice,
]

const kind = (id: string, title: string, draw: DrawValue): DataKind<Float64Array> => ({
  id,
  title,
  pool: (random, rows) => sortDoubles(Float64Array.from({ length: rows }, () => draw(random))),
})

/** Numeric columns without drift. */
export const numericKinds: readonly DataKind<Float64Array>[] = [
  kind('normal', 'normal', normal),
  kind('t2', 'heavy-tailed (t, 2 degrees of freedom)', studentT2),
  kind('cauchy', 'heavy-tailed (Cauchy)', cauchy),
  kind('lognormal', 'skewed (lognormal)', lognormal),
  kind('integers', 'discrete (Poisson, mean 2)', poisson(2)),
  kind('rounded', 'tied (normal to one decimal)', (random) => Math.round(10 * normal(random)) / 10),
  kind('zeros', 'constant-rich (60 % zeros)', withZeros(0.6, normal)),
]

/** The calibration of the numeric tests. */
export const numericStudy: Study = createStudy({
  id: 'numeric',
  title: 'Numeric columns',
  kinds: numericKinds,
  tests: numericTests,
  divide: divideSorted,
})

/** The tests of numeric columns whose p-values are drawn, or cost as much. */
export const drawnNumericStudy: Study = createStudy({
  id: 'numeric-drawn',
  title: 'Numeric columns, p-values that are drawn, or cost as much',
  kinds: numericKinds,
  tests: own.filter(isCostly).map((test) => ({ ...test, share: 1 })),
  divide: divideSorted,
})

/** The tests of which some p-values come from a law that holds under a condition: those p-values. */
export const lawStudy: Study = createStudy({
  id: 'numeric-laws',
  title: 'Numeric columns, p-values from a law that has a condition',
  kinds: numericKinds,
  tests: lawTests,
  divide: divideSorted,
})

/** The default numeric test alone, for many repetitions at small levels. */
export const deepNumericStudy: Study = createStudy({
  id: 'numeric-deep',
  title: 'Numeric columns, far in the tail',
  kinds: numericKinds,
  tests: numericTests.filter(({ id }) => id === 'rank-omnibus'),
  divide: divideSorted,
})

/** Returns a sorted pool divided at random into a reference and the rest. Selection sampling (Knuth, TAOCP 2, 3.4.2 S): both parts stay sorted. */
export function divideSorted(
  random: RandomSource,
  pool: Float64Array,
  referenceRows: number,
): SamplePair {
  const reference = new Float64Array(referenceRows)
  const current = new Float64Array(pool.length - referenceRows)
  let taken = 0
  for (let i = 0; i < pool.length; i += 1) {
    const isReference = (random.nextUint32() / 2 ** 32) * (pool.length - i) < referenceRows - taken
    if (isReference) {
      reference[taken] = pool[i]!
      taken += 1
    } else {
      current[i - taken] = pool[i]!
    }
  }
  return numericPair(random, reference, current)
}
