import { andersonDarling } from '../../src/kernels/continuous/anderson-darling.ts'
import { cramerVonMises } from '../../src/kernels/continuous/cramer-von-mises.ts'
import { ksTwoSample } from '../../src/kernels/continuous/ks-two-sample.ts'
import { levene } from '../../src/kernels/continuous/levene.ts'
import { mannWhitney } from '../../src/kernels/continuous/mann-whitney.ts'
import { welchTTest } from '../../src/kernels/continuous/t-tests.ts'
import { rankOmnibus } from '../../src/kernels/omnibus/rank-omnibus.ts'
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
import { type CalibratedTest, createStudy, type DataKind, type Study } from './study.ts'

/** Above this many pairs of rows KS takes its asymptotic law; exact, it would take most of the study's time. */
const LARGEST_EXACT_KS = 1e6

/** Tests of two sorted samples. */
export const numericTests: readonly CalibratedTest<Float64Array>[] = [
  {
    id: 'rank_omnibus',
    title: 'Rank omnibus',
    promise: 'always',
    pValue: (a, b) => rankOmnibus(a, b).pValue,
  },
  {
    id: 'ks',
    title: 'Kolmogorov-Smirnov',
    promise: 'assumptions',
    pValue: (a, b) =>
      ksTwoSample(a, b, {
        method: a.length * b.length > LARGEST_EXACT_KS ? 'asymptotic' : 'auto',
      }).pValue,
  },
  {
    id: 'anderson',
    title: 'Anderson-Darling',
    promise: 'assumptions',
    pValue: (a, b) => andersonDarling(a, b).pValue,
  },
  {
    id: 'cramer_von_mises',
    title: 'Cramér-von Mises',
    promise: 'assumptions',
    pValue: (a, b) => cramerVonMises(a, b).pValue,
  },
  {
    id: 'mannw',
    title: 'Mann-Whitney',
    promise: 'assumptions',
    pValue: (a, b) => mannWhitney(a, b).pValue,
  },
  {
    id: 't_test',
    title: 'Welch',
    promise: 'assumptions',
    pValue: (a, b) => welchTTest(a, b).pValue,
  },
  {
    id: 'levene',
    title: 'Levene',
    promise: 'assumptions',
    pValue: (a, b) => levene(a, b).pValue,
  },
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

/** The tests among {@link numericTests} that promise validity everywhere, for many repetitions at small levels. */
export const deepNumericStudy: Study = createStudy({
  id: 'numeric-deep',
  title: 'Numeric columns, far in the tail',
  kinds: numericKinds,
  tests: numericTests.filter(({ promise }) => promise === 'always'),
  divide: divideSorted,
})

/** Selection sampling (Knuth, TAOCP 2, 3.4.2 S): both parts stay sorted. */
function divideSorted(
  random: RandomSource,
  pool: Float64Array,
  referenceRows: number,
): [Float64Array, Float64Array] {
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
  return [reference, current]
}
