import type { SkipReason } from '@leeway/monitoring-report'
import {
  type CategoricalSample,
  createDriftContext,
  type DriftOutcome,
  driftEffect,
  runDriftTest,
  type Sample,
  type TextSample,
} from '@leeway/stats-core'
import type { TestAssignment } from './assign-test.ts'
import { detectableChange } from './detectable-change.ts'
import {
  finestDrawn,
  finestResolution,
  firstResolution,
  unfinishedPValue,
} from './draw-resolution.ts'
import type { DriftSettings } from './drift-settings.ts'
import type { PairedColumn } from './pair-column.ts'
import { canReach, valuesNeeded } from './reachable-p-value.ts'

/** What a column's test and effect say, before correction; or why nothing can be said. */
export type ColumnScore =
  | (Extract<DriftOutcome, { status: 'scored' }> & {
      readonly effect?: number
      readonly detectable?: number
      /** Whether more draws could make the p-value, rounded up here, much smaller. */
      readonly isUnfinished?: true
    })
  | { readonly status: 'skipped'; readonly reason: SkipReason; readonly detail: string }

/**
 * Returns the score of a column's test, the effect where the verdict asks for it, and what would have been detectable.
 *
 * Skipped before any test runs: a side without values; and, unless the policy judges the undecidable too, one and the same value on both sides, and
 * samples so small that no p-value of the test could reach `level` whatever they hold; and categories of which nearly every value is another one on both sides.
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
  const refusal =
    withoutValues(pair) ??
    (settings.policy.undecidable === 'judge' ? undefined : undecidable(pair, assignment, level))
  if (refusal !== undefined) return refusal
  const { reference, current } = pair
  const { test } = assignment
  const context = createDriftContext(reference.sample, current.sample, {
    seed: columnSeed(settings.seed, reference.name, test.id),
    resolution,
    edges: reference.edges,
  })
  const outcome = runDriftTest(test, reference.sample, current.sample, context)
  if (outcome.status === 'skipped') return outcome
  const undrawn = beyondDraws(outcome, test.id, level)
  if (undrawn !== undefined) return undrawn
  const detectable = detectableChange(pair, assignment, level, context)
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

function withoutValues({ reference, current }: PairedColumn): ColumnScore | undefined {
  const sizes = { reference: reference.sample.size, current: current.sample.size }
  for (const side of ['reference', 'current'] as const) {
    if (sizes[side] > 0) continue
    const { length } = (side === 'reference' ? reference : current).sample.column
    const where = side === 'reference' ? 'reference holds' : 'current data hold'
    const detail = `The ${where} no value: ${length === 1 ? 'its only row is' : `all ${length} rows are`} null or NaN.`
    return { status: 'skipped', reason: 'all_null', detail }
  }
  return undefined
}

function undecidable(
  { reference, current }: PairedColumn,
  { test }: TestAssignment,
  level: number,
): ColumnScore | undefined {
  if (isSameConstant(reference.sample, current.sample)) {
    const detail = 'Every value on both sides is one and the same.'
    return { status: 'skipped', reason: 'constant', detail }
  }
  if (isNearlyDistinct(reference.sample) && isNearlyDistinct(current.sample)) {
    const detail =
      'Nearly every value is another one, on both sides: shares of categories say nothing. Declare the column as an id or as text.'
    return { status: 'skipped', reason: 'too_many_categories', detail }
  }
  const sizes = { reference: reference.sample.size, current: current.sample.size }
  const isDecidable = test.score.kind !== 'p-value' || level <= 0
  if (isDecidable || canReach(test, level, sizes.reference, sizes.current)) return undefined
  const side = sizes.current <= sizes.reference ? 'current' : 'reference'
  const other = Math.max(sizes.reference, sizes.current)
  const needed = valuesNeeded(test, level, other)
  if (needed === undefined) {
    const detail = `No p-value of the test ${test.id} is as small as ${level.toPrecision(2)}, which a verdict needs.`
    return { status: 'skipped', reason: 'test_not_applicable', detail }
  }
  const both = needed > other ? ' on both sides' : ''
  const where = side === 'current' ? 'current data have' : 'reference has'
  const detail = `The ${where} ${sizes[side]} ${sizes[side] === 1 ? 'value' : 'values'}; a verdict needs at least ${needed}${both}.`
  return { status: 'skipped', reason: 'too_few_rows', detail }
}

/** From this share of different values on, hardly any category is seen twice. */
const NEARLY_ALL = 0.9

/** Whether a column of categories, of more than ten values, hardly repeats any. */
function isNearlyDistinct(sample: Sample): boolean {
  if (sample.kind !== 'categorical' || sample.size <= FEW_VALUES) return false
  const distinct = sample.counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0)
  return distinct >= NEARLY_ALL * sample.size
}

/** So few values may all differ by chance. */
const FEW_VALUES = 10

function isSameConstant(reference: Sample, current: Sample): boolean {
  if ('sorted' in reference && 'sorted' in current) {
    const value = reference.sorted[0]
    return [reference.sorted.at(-1), current.sorted[0], current.sorted.at(-1)].every(
      (v) => v === value,
    )
  }
  if (!('counts' in reference && 'counts' in current)) return false
  const only = onlyCategory(reference)
  return only !== undefined && only === onlyCategory(current)
}

function onlyCategory({ column, counts }: CategoricalSample | TextSample): string | undefined {
  const code = counts.findIndex((count) => count > 0)
  return counts[code] === counts.reduce((sum, count) => sum + count, 0)
    ? column.categories[code]
    : undefined
}
