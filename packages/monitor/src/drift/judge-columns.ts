import type { ColumnDrift } from '@leeway/monitoring-report'
import { driftEffectName, isDrift } from '@leeway/stats-core'
import type { Assignment, TestAssignment } from './assign-test.ts'
import { correctPValues } from './correct-p-values.ts'
import type { DriftSettings } from './drift-settings.ts'
import type { ColumnFinding } from './examine-column.ts'
import type { ColumnPair, PairedColumn } from './pair-column.ts'
import type { ColumnPlan } from './plan-columns.ts'
import { type ColumnScore, columnSeed } from './score-column.ts'

interface Judged {
  readonly pair: ColumnPair
  readonly assignment?: Assignment
  readonly score?: ColumnScore
}

/**
 * Returns the verdict on each pair of columns, in the order given, from what their values showed. The p-values of the pairs that share a correction are
 * corrected together. A column that cannot be judged is skipped with a reason and costs the others nothing.
 */
export function judgeColumns(
  plans: readonly ColumnPlan[],
  findings: ReadonlyMap<ColumnPair, ColumnFinding>,
  settings: DriftSettings,
): ColumnDrift[] {
  const corrected = correctPValues(plans, ({ pair }) => {
    const score = findings.get(pair)?.score
    return score?.status === 'scored' ? score.pValue : undefined
  })
  return plans.map((plan) => {
    const { pair, assignment } = plan
    const { score, picture = {} } = findings.get(pair) ?? {}
    const column = {
      pair,
      ...(assignment === undefined ? {} : { assignment }),
      ...(score === undefined ? {} : { score }),
    }
    return { ...verdictOf(column, corrected.get(plan), settings), ...picture }
  })
}

function verdictOf(
  column: Judged,
  correctedPValue: number | undefined,
  settings: DriftSettings,
): ColumnDrift {
  const { pair, assignment, score } = column
  const base = { name: pair.reference.name, kind: pair.reference.kind }
  const skipped = [pair, assignment, score].find((step) => step !== undefined && 'reason' in step)
  if (skipped !== undefined && 'reason' in skipped) {
    const { reason, detail } = skipped
    const test = assignment?.status === 'assigned' ? { test: assignment.test.id } : {}
    return { ...base, status: 'skipped', reason, detail, ...test }
  }
  if (assignment?.status !== 'assigned' || score?.status !== 'scored') {
    throw new TypeError(`column ${base.name} was neither skipped nor scored`)
  }
  const verdict = scoredVerdict(assignment, score, correctedPValue)
  const evidence = evidenceOf(pair as PairedColumn, assignment, score, settings)
  return { ...base, ...verdict, evidence }
}

function scoredVerdict(
  { test, threshold, effectThreshold }: TestAssignment,
  { score, statistic, pValue, effect, detectable }: Extract<ColumnScore, { status: 'scored' }>,
  correctedPValue: number | undefined,
): Omit<ColumnDrift, 'name' | 'kind'> {
  const compared = correctedPValue ?? score
  const isReal = isDrift(compared, threshold, test.score.driftWhen)
  const isLarge = effect === undefined || effectThreshold === undefined || effect >= effectThreshold
  return {
    status: isReal && isLarge ? 'drifted' : 'stable',
    test: test.id,
    score: compared,
    threshold,
    scoreKind: test.score.kind,
    driftWhen: test.score.driftWhen,
    ...(statistic === undefined ? {} : { statistic }),
    ...(pValue === undefined ? {} : { pValue }),
    ...(correctedPValue === undefined ? {} : { correctedPValue }),
    ...(effect === undefined || effectThreshold === undefined
      ? {}
      : { effect: { name: driftEffectName, value: effect, threshold: effectThreshold } }),
    ...(detectable === undefined ? {} : { detectable }),
  }
}

/** Sizes, seed, the correction where it is the column's own, and what else the kernel learned: of a sensitive column that could be one of the values. */
function evidenceOf(
  { reference, current }: PairedColumn,
  { test, correction }: TestAssignment,
  { evidence }: Extract<ColumnScore, { status: 'scored' }>,
  settings: DriftSettings,
): NonNullable<ColumnDrift['evidence']> {
  const isItsOwn = correction !== 'none' && correction !== settings.correction
  const known = {
    referenceValues: reference.sample.size,
    currentValues: current.sample.size,
    seed: columnSeed(settings.seed, reference.name, test.id),
    ...(isItsOwn ? { correction } : {}),
  }
  return settings.sensitive.has(reference.name) ? known : { ...known, ...evidence }
}
