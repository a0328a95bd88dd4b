import type { SkipReason } from '@leeway/monitoring-report'
import type { DriftTest } from '@leeway/stats-core'
import { chooseTest } from '../policies/choose-test.ts'
import type { CorrectionName } from '../policies/corrections.ts'
import { columnFacts } from './column-facts.ts'
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
  /** With the other columns of the same correction; `none` for a distance. */
  readonly correction: CorrectionName
}

/** No test fits the column. */
export interface NoAssignment {
  readonly status: 'none'
  readonly reason: SkipReason
  readonly detail: string
}

/**
 * Returns the test for a column, what its score is compared with and how its p-value is corrected. What is named for a column goes before what is named for its kind:
 *
 * | named | test | verdict | correction |
 * |---|---|---|---|
 * | a test | that one | own score against its threshold | none |
 * | a threshold alone | the policy's | own score against that threshold | none |
 * | neither | the policy's | the policy's | the monitor's |
 *
 * A correction that is named for the column or its kind holds in every case. The threshold of an own score is the one named, else `driftThreshold` where the
 * policy goes by own scores, else the test's default.
 */
export function assignTest(pair: PairedColumn, settings: DriftSettings): Assignment {
  const { policy, registry, tests, testsByKind, thresholds, thresholdsByKind } = settings
  const { name, kind } = pair.reference
  const named = tests.get(name) ?? testsByKind[kind]
  const threshold = thresholds.get(name) ?? thresholdsByKind[kind]
  const id = named ?? chooseTest(policy, columnFacts(pair, policy))
  if (id === undefined) return { status: 'none', reason: 'not_judged', detail: notJudged[kind] }
  const test = registry.get(id)
  if (!test.accepts.includes(kind)) {
    const detail = `The test ${id} compares ${test.accepts.join(' and ')} columns, this one is ${kind}.`
    return { status: 'none', reason: 'test_not_applicable', detail }
  }
  const isNamed = named !== undefined || threshold !== undefined
  const correction = correctionFor(pair, test, isNamed, settings)
  if (isNamed || policy.verdict === 'own-score') {
    const own = policy.verdict === 'own-score' ? settings.driftThreshold : undefined
    return {
      status: 'assigned',
      test,
      verdict: 'own-score',
      threshold: threshold ?? own ?? test.score.defaultThreshold,
      correction,
    }
  }
  return {
    status: 'assigned',
    test,
    verdict: 'real-and-large',
    threshold: settings.alpha,
    effectThreshold: settings.driftThreshold ?? defaultEffectThreshold,
    correction,
  }
}

function correctionFor(
  { reference: { name, kind } }: PairedColumn,
  { score }: DriftTest,
  isNamed: boolean,
  { correction, corrections, correctionsByKind }: DriftSettings,
): CorrectionName {
  if (score.kind !== 'p-value') return 'none'
  return corrections.get(name) ?? correctionsByKind[kind] ?? (isNamed ? 'none' : correction)
}

const notJudged = {
  numeric: 'The policy has no test for this numeric column: name one for it.',
  categorical: 'The policy has no test for this categorical column: name one for it.',
  text: 'The policy has no test for free text: name one for it, or declare the column categorical.',
  timestamp: 'Timestamps move by themselves and are not tested for drift.',
} as const
