import type { SkipReason } from '@leeway/monitoring-report'
import { createDriftContext, type DriftTest } from '@leeway/stats-core'
import { chooseTest } from '../policies/choose-test.ts'
import { type DriftSettings, defaultEffectThreshold } from './drift-settings.ts'
import type { PairedColumn } from './pair-column.ts'

/** The test that will judge a column, and how its score becomes a verdict. */
export type Assignment = TestAssignment | NoAssignment

/** A test with what its score is compared with. */
export interface TestAssignment {
  readonly status: 'assigned'
  readonly test: DriftTest
  /** `real-and-large`: corrected p-value against alpha and effect against `effectThreshold`; `own-score`: the score against `threshold`. */
  readonly verdict: 'real-and-large' | 'own-score'
  readonly threshold: number
  /** Smallest effect that counts as large; present under `real-and-large`. */
  readonly effectThreshold?: number
  /** Whether the p-value is corrected together with those of the other columns. */
  readonly isCorrected: boolean
}

/** No test fits the column. */
export interface NoAssignment {
  readonly status: 'none'
  readonly reason: SkipReason
  readonly detail: string
}

/**
 * Returns the test for a column.
 *
 * | named by the user | test | verdict |
 * |---|---|---|
 * | a test or a threshold for the column | that test, else the kind's, else the policy's | own score and threshold, not corrected |
 * | a test or a threshold for its kind | that test, else the policy's | own score and threshold, not corrected |
 * | neither | the policy's | the policy's |
 */
export function assignTest(
  { reference, current }: PairedColumn,
  settings: DriftSettings,
): Assignment {
  const { policy, registry, tests, testsByKind, thresholds, thresholdsByKind } = settings
  const { name, kind, sample } = reference
  const distinctValues = (): number =>
    createDriftContext(sample, current.sample).categories.reference.length
  const chosen = chooseTest(policy, { kind, referenceValues: sample.size, distinctValues })
  const named = tests.get(name) ?? testsByKind[kind]
  const threshold = thresholds.get(name) ?? thresholdsByKind[kind]
  const id = named ?? chosen
  if (id === undefined) return { status: 'none', reason: 'not_judged', detail: notJudged[kind] }
  const test = registry.get(id)
  if (!test.accepts.includes(kind)) {
    const detail = `The test ${id} compares ${test.accepts.join(' and ')} columns, this one is ${kind}.`
    return { status: 'none', reason: 'test_not_applicable', detail }
  }
  if (named !== undefined || threshold !== undefined) {
    return ownScore(test, threshold ?? test.score.defaultThreshold, false)
  }
  if (policy.verdict === 'own-score') {
    const isCorrected = test.score.kind === 'p-value'
    return ownScore(test, settings.driftThreshold ?? test.score.defaultThreshold, isCorrected)
  }
  return {
    status: 'assigned',
    test,
    verdict: 'real-and-large',
    threshold: settings.alpha,
    effectThreshold: settings.driftThreshold ?? defaultEffectThreshold,
    isCorrected: true,
  }
}

const notJudged = {
  numeric: 'The policy has no test for this numeric column: name one for it.',
  categorical: 'The policy has no test for this categorical column: name one for it.',
  text: 'The policy has no test for free text: name one for it, or declare the column categorical.',
  timestamp: 'Timestamps move by themselves and are not tested for drift.',
} as const

function ownScore(test: DriftTest, threshold: number, isCorrected: boolean): TestAssignment {
  return { status: 'assigned', test, verdict: 'own-score', threshold, isCorrected }
}
