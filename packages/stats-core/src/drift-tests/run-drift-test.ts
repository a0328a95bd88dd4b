import type { SkipReason } from '@leeway/monitoring-report'
import type { Sample } from '../samples/sample.ts'
import { StatsError, type StatsErrorCode } from '../stats-error.ts'
import type { DriftContext } from './drift-context.ts'
import type { Comparison, DriftTest, Fact } from './drift-test.ts'

/** A score, or why there is none. */
export type DriftOutcome =
  | {
      readonly status: 'scored'
      /** Within the test's declared range. */
      readonly score: number
      readonly statistic?: number
      /** Present when the test's score is one. */
      readonly pValue?: number
      readonly evidence: Readonly<Record<string, Fact>>
    }
  | { readonly status: 'skipped'; readonly reason: SkipReason; readonly detail: string }

/**
 * Returns what `test` says of two samples; never throws for the data's sake.
 *
 * Skipped: `test_not_applicable` (a kind, or samples of a shape, that the test does not accept), `all_null`, `too_few_rows` (fewer values than
 * `minimumRows`, or than the method needs), `constant` (nothing that could differ, and the method is not defined then), `not_finite` (its score is no number,
 * or outside its declared range, or too many values are infinite), `needs_values` (a stored profile does not hold what the test asked for), `test_failed` (the test threw).
 */
export function runDriftTest(
  test: DriftTest,
  reference: Sample,
  current: Sample,
  context: DriftContext,
): DriftOutcome {
  const refusal = refuse(test, reference, current)
  if (refusal !== undefined) return refusal
  try {
    return read(test, test.compare(reference, current, context))
  } catch (error) {
    return explain(test.id, error, [reference, current])
  }
}

/** What a test throws of data that it cannot judge; everything else is its failure. */
const reasons: Partial<Record<StatsErrorCode, SkipReason>> = {
  sample_too_small: 'too_few_rows',
  constant_samples: 'constant',
  not_finite: 'not_finite',
  not_applicable: 'test_not_applicable',
  not_kept: 'needs_values',
}

function explain(id: string, error: unknown, samples: readonly Sample[]): DriftOutcome {
  const message = error instanceof Error ? error.message : String(error)
  const reason = error instanceof StatsError ? reasons[error.code] : undefined
  const infinite = reason === 'too_few_rows' ? samples.map(infiniteValues) : []
  if (infinite.some((values) => values > 0)) {
    const detail = `${message}: ${infinite[0]} infinite values of reference and ${infinite[1]} of current are left out`
    return { status: 'skipped', reason: 'not_finite', detail }
  }
  if (reason !== undefined) return { status: 'skipped', reason, detail: message }
  return { status: 'skipped', reason: 'test_failed', detail: `${id} failed: ${message}` }
}

function infiniteValues(sample: Sample): number {
  return 'sorted' in sample ? sample.sorted.length - sample.finite.length : 0
}

function refuse(
  { id, accepts, minimumRows }: DriftTest,
  reference: Sample,
  current: Sample,
): DriftOutcome | undefined {
  for (const [side, { kind, size }] of [
    ['reference', reference],
    ['current', current],
  ] as const) {
    if (!accepts.includes(kind)) {
      const detail = `${id} compares ${accepts.join(' and ')} columns, ${side} is ${kind}`
      return { status: 'skipped', reason: 'test_not_applicable', detail }
    }
    if (size === 0) {
      const detail = `every row of ${side} is null or NaN`
      return { status: 'skipped', reason: 'all_null', detail }
    }
    if (size < minimumRows) {
      const detail = `${id} needs at least ${minimumRows} values on each side, ${side} has ${size}`
      return { status: 'skipped', reason: 'too_few_rows', detail }
    }
  }
  return undefined
}

function read({ id, score: rule }: DriftTest, comparison: Comparison): DriftOutcome {
  const { pValue, distance, statistic, evidence, ...learned } = comparison
  const returned = rule.kind === 'p-value' ? pValue : distance
  const score = withinRange(returned, rule.range)
  if (score === undefined) {
    const [low, high] = rule.range
    const detail = `${id} returned ${returned} as its ${rule.kind}, which must be a number in [${low}, ${high}]`
    return { status: 'skipped', reason: 'not_finite', detail }
  }
  return {
    status: 'scored',
    score,
    ...(statistic !== undefined && Number.isFinite(statistic) ? { statistic: statistic || 0 } : {}),
    ...(rule.kind === 'p-value' ? { pValue: score } : {}),
    evidence: { ...facts(learned), ...facts(evidence ?? {}) },
  }
}

/** A bound may be passed by the rounding of the arithmetic, not by more. */
const ROUNDING = 1e-12

function withinRange(
  score: number | undefined,
  [low, high]: readonly [number, number],
): number | undefined {
  if (score === undefined || !Number.isFinite(score)) return undefined
  const nearest = Math.min(Math.max(score, low), high)
  if (Math.abs(nearest - score) > ROUNDING) return undefined
  return nearest === 0 ? 0 : nearest
}

/** The part of what was learned that JSON can carry unchanged. */
function facts(learned: object): Record<string, Fact> {
  const carried: Record<string, Fact> = {}
  for (const [name, value] of Object.entries(learned)) {
    if (typeof value === 'string' || typeof value === 'boolean') carried[name] = value
    else if (Number.isFinite(value)) carried[name] = value === 0 ? 0 : value
  }
  return carried
}
