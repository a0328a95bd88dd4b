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
import type { PairedColumn } from './pair-column.ts'
import { canReach, valuesNeeded } from './reachable-p-value.ts'

/** What a column's test and effect say, before correction; or why nothing can be said. */
export type ColumnScore =
  | (Extract<DriftOutcome, { status: 'scored' }> & { readonly effect?: number })
  | { readonly status: 'skipped'; readonly reason: SkipReason; readonly detail: string }

/** What scoring one column depends on beside the column. */
export interface ScoreSettings {
  readonly alpha: number
  readonly seed: string
  /** How many columns the correction is about to count. */
  readonly correctedColumns: number
}

/**
 * Returns the score of a column's test and, where the verdict asks for it, the effect.
 *
 * Skipped before any test runs: a side without values, one and the same value on both sides, and samples so small that no test could reach
 * `alpha` after correction whatever they hold.
 */
export function scoreColumn(
  pair: PairedColumn,
  assignment: TestAssignment,
  { alpha, seed, correctedColumns }: ScoreSettings,
): ColumnScore {
  const refusal = refuse(pair, assignment, alpha / Math.max(1, correctedColumns))
  if (refusal !== undefined) return refusal
  const { reference, current } = pair
  const { test } = assignment
  const context = createDriftContext(reference.sample, current.sample, {
    seed: `${seed}:${reference.name}:${test.id}`,
    resolution: Math.min(0.00025, alpha / (5 * Math.max(1, correctedColumns))),
    edges: reference.edges,
  })
  const outcome = runDriftTest(test, reference.sample, current.sample, context)
  if (outcome.status === 'skipped' || assignment.verdict === 'own-score') return outcome
  return { ...outcome, effect: driftEffect(context.bins) }
}

function refuse(
  { reference, current }: PairedColumn,
  { isCorrected, test }: TestAssignment,
  bound: number,
): ColumnScore | undefined {
  const sizes = { reference: reference.sample.size, current: current.sample.size }
  for (const side of ['reference', 'current'] as const) {
    if (sizes[side] > 0) continue
    const { length } = (side === 'reference' ? reference : current).sample.column
    const where = side === 'reference' ? 'reference holds' : 'current data hold'
    const detail = `The ${where} no value: ${length === 1 ? 'its only row is' : `all ${length} rows are`} null or NaN.`
    return { status: 'skipped', reason: 'all_null', detail }
  }
  if (isSameConstant(reference.sample, current.sample)) {
    const detail = 'Every value on both sides is one and the same.'
    return { status: 'skipped', reason: 'constant', detail }
  }
  if (!isCorrected || canReach(test, bound, sizes.reference, sizes.current)) return undefined
  const side = sizes.current <= sizes.reference ? 'current' : 'reference'
  const other = Math.max(sizes.reference, sizes.current)
  const needed = valuesNeeded(test, bound, other)
  const both = needed > other ? ' on both sides' : ''
  const where = side === 'current' ? 'current data have' : 'reference has'
  const detail = `The ${where} ${sizes[side]} ${sizes[side] === 1 ? 'value' : 'values'}; a verdict needs at least ${needed}${both}.`
  return { status: 'skipped', reason: 'too_few_rows', detail }
}

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
