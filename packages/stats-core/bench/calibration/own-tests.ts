import { builtinDriftTests } from '../../src/drift-tests/builtin-drift-tests.ts'
import type { DriftTest } from '../../src/drift-tests/drift-test.ts'
import { runDriftTest } from '../../src/drift-tests/run-drift-test.ts'
import type { CalibratedTest } from './study.ts'

/** Tests whose p-values are drawn, or cost as much: measured on a part of the repetitions. */
const COSTLY: ReadonlySet<string> = new Set([
  'boschloo',
  'welch-t',
  'levene',
  'wasserstein-distance',
  'energy-distance',
  'population-stability-index',
  'kullback-leibler',
  'jensen-shannon',
  'hellinger-distance',
  'total-variation',
  'l-infinity',
])

/** The part of the repetitions for those: large enough that at scale 1 a cell of 4000 repetitions tells a rate of 0.07 from 0.05. */
export const COSTLY_SHARE = 0.3

/** Returns every built-in test of Leeway's own for columns of `kind` whose score is a p-value: each promises validity. */
export function ownTests(kind: 'numeric' | 'categorical'): CalibratedTest[] {
  return builtinDriftTests
    .filter(({ agreesWith, accepts, score }) => {
      return agreesWith === undefined && accepts.includes(kind) && score.kind === 'p-value'
    })
    .map((test) => ({
      id: test.id,
      title: test.title,
      promise: 'always',
      share: COSTLY.has(test.id) ? COSTLY_SHARE : 1,
      pValue: pValueOf(test),
    }))
}

/** Whether a test is measured on a part of the repetitions. */
export function isCostly({ id }: Pick<CalibratedTest, 'id'>): boolean {
  return COSTLY.has(id)
}

/** Returns the p-value of a test, `undefined` where it is skipped. */
export function pValueOf(test: DriftTest): CalibratedTest['pValue'] {
  return ({ reference, current, context }) => {
    const outcome = runDriftTest(test, reference, current, context)
    if (outcome.status === 'scored') return outcome.score
    if (outcome.reason === 'test_failed') throw new Error(outcome.detail)
    return undefined
  }
}
