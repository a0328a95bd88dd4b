import { type DriftOutcome, driftEffect, runDriftTest } from '@leeway/stats-core'
import type { TestAssignment } from './assign-test.ts'
import { detectableChange } from './detectable-change.ts'
import {
  finestDrawn,
  finestResolution,
  firstResolution,
  unfinishedPValue,
} from './draw-resolution.ts'
import type { DriftSettings } from './drift-settings.ts'
import { keptOr } from './kept-or.ts'
import { keepsCategories, needsValues } from './needs-values.ts'
import type { PairedColumn } from './pair-column.ts'
import { pairContext } from './pair-context.ts'
import { type Refusal, undecidable, withoutValues } from './refuse-column.ts'

/** What a column's test and effect say, before correction; or why nothing can be said. */
export type ColumnScore =
  | (Extract<DriftOutcome, { status: 'scored' }> & {
      readonly effect?: number
      readonly detectable?: number
      /** Whether more draws could make the p-value, rounded up here, much smaller. */
      readonly isUnfinished?: true
    })
  | Refusal

/**
 * Returns the score of a column's test, the effect where the verdict asks for it, and what would have been detectable.
 *
 * Skipped before any test runs: a side without values; and, unless the policy judges the undecidable too, one and the same value on both sides, and
 * samples so small that no p-value of the test could reach `level` whatever they hold; and categories of which nearly every value is another one on both sides. And
 * where the reference is a stored profile that does not hold what is needed.
 *
 * @param level p-value that the column would have to reach if it alone had drifted; 1 where its score is a distance
 * @param resolution how finely a p-value is drawn, if it is drawn; finer draws begin with the coarser ones
 */
export function scoreColumn(
  pair: PairedColumn,
  assignment: TestAssignment,
  level: number,
  settings: Pick<DriftSettings, 'policy' | 'seed'>,
  resolution: number = firstResolution(level),
): ColumnScore {
  return keptOr(
    () => scorePair(pair, assignment, level, settings, resolution),
    () => needsValues(assignment.test, pair.reference),
  )
}

function scorePair(
  pair: PairedColumn,
  assignment: TestAssignment,
  level: number,
  settings: Pick<DriftSettings, 'policy' | 'seed'>,
  resolution: number,
): ColumnScore {
  const refusal =
    withoutValues(pair) ??
    (settings.policy.undecidable === 'judge' ? undefined : undecidable(pair, assignment, level))
  if (refusal !== undefined) return refusal
  const { reference, current } = pair
  const { test } = assignment
  if (!keepsCategories(reference.stored)) return needsValues(test, reference)
  const seed = columnSeed(settings.seed, reference.name, test.id)
  const context = pairContext(pair, { seed, resolution })
  const outcome = runDriftTest(test, reference.sample, current.sample, context)
  if (outcome.status === 'skipped') {
    return outcome.reason === 'needs_values' ? needsValues(test, reference) : outcome
  }
  const undrawn = beyondDraws(outcome, test.id, level)
  if (undrawn !== undefined) return undrawn
  const detectable = keptOr(
    () => detectableChange(pair, assignment, level, context),
    () => undefined,
  )
  return {
    ...outcome,
    ...('draws' in outcome.evidence ? { evidence: { ...outcome.evidence, resolution } } : {}),
    ...roundedUp(outcome, resolution, level),
    ...(assignment.verdict === 'own-score' ? {} : { effect: driftEffect(context.bins) }),
    ...(detectable === undefined ? {} : { detectable }),
  }
}

/** Returns the seed of what a test draws for a column. */
export function columnSeed(seed: string, column: string, test: string): string {
  return `${seed}:${column}:${test}`
}

/** A drawn p-value ends near 1 / draws. Where all draws that are ever made leave it there, above the level, it says neither stable nor drifted. */
function beyondDraws(
  { pValue, evidence }: Extract<DriftOutcome, { status: 'scored' }>,
  test: string,
  level: number,
): ColumnScore | undefined {
  const { draws } = evidence
  if (pValue === undefined || pValue <= level || typeof draws !== 'number') return undefined
  if (draws < 1 / finestDrawn || pValue * (draws + 1) >= 5) return undefined
  const detail = `The test ${test} draws its p-values, at most ${1 / finestDrawn} times, and none was as extreme as the data: whether p is at most ${level.toPrecision(2)} is beyond what draws can tell.`
  return { status: 'skipped', reason: 'test_not_applicable', detail }
}

function roundedUp(
  { pValue, evidence }: Extract<DriftOutcome, { status: 'scored' }>,
  resolution: number,
  level: number,
): { score: number; pValue: number; isUnfinished: true } | undefined {
  if (pValue === undefined) return undefined
  const { draws } = evidence
  const bound = unfinishedPValue(pValue, draws, resolution, finestResolution(level))
  return bound === undefined ? undefined : { score: bound, pValue: bound, isUnfinished: true }
}
