import type { ColumnDrift } from '@leeway/monitoring-report'
import { driftEffectName, isDrift, summarizeColumn } from '@leeway/stats-core'
import { corrections } from '../policies/corrections.ts'
import { type Assignment, assignTest, type TestAssignment } from './assign-test.ts'
import { describeDistribution } from './describe-distribution.ts'
import type { DriftSettings } from './drift-settings.ts'
import type { ColumnPair, PairedColumn } from './pair-column.ts'
import { type ColumnScore, scoreColumn } from './score-column.ts'

interface Judged {
  readonly pair: ColumnPair
  readonly assignment?: Assignment
  readonly score?: ColumnScore
}

/**
 * Returns the verdict on each pair of columns, in the order given. The p-values of the pairs given are corrected together. A column that
 * cannot be judged is skipped with a reason and costs the others nothing.
 */
export function judgeColumns(pairs: readonly ColumnPair[], settings: DriftSettings): ColumnDrift[] {
  const assigned = pairs.map((pair) =>
    pair.status === 'paired' ? { pair, assignment: assignTest(pair, settings) } : { pair },
  )
  const correctedColumns = assigned.filter(
    ({ assignment }) => assignment?.status === 'assigned' && assignment.isCorrected,
  ).length
  const judged: Judged[] = assigned.map(({ pair, assignment }) =>
    pair.status === 'paired' && assignment?.status === 'assigned'
      ? {
          pair,
          assignment,
          score: scoreColumn(pair, assignment, { ...settings, correctedColumns }),
        }
      : { pair, ...(assignment === undefined ? {} : { assignment }) },
  )
  const corrected = correctPValues(judged, settings)
  return judged.map((column) => ({
    ...verdictOf(column, corrected.get(column), settings),
    ...picture(column.pair, settings),
  }))
}

function correctPValues(judged: readonly Judged[], { policy }: DriftSettings): Map<Judged, number> {
  const family = judged.filter(
    ({ assignment, score }) =>
      assignment?.status === 'assigned' && assignment.isCorrected && score?.status === 'scored',
  )
  const pValues = family.map(({ score }) => (score?.status === 'scored' ? score.pValue! : 1))
  const corrected = corrections[policy.correction](Float64Array.from(pValues))
  return new Map(family.map((column, index) => [column, corrected[index]!]))
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
  return { ...base, ...verdict, evidence: evidenceOf(pair as PairedColumn, score, settings) }
}

function scoredVerdict(
  { test, threshold, effectThreshold }: TestAssignment,
  { score, statistic, pValue, effect }: Extract<ColumnScore, { status: 'scored' }>,
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
  }
}

/** Sizes, and what else the kernel learned: of a sensitive column it could be one of the values. */
function evidenceOf(
  { reference, current }: PairedColumn,
  { evidence }: Extract<ColumnScore, { status: 'scored' }>,
  { sensitive }: DriftSettings,
): NonNullable<ColumnDrift['evidence']> {
  const sizes = { referenceValues: reference.sample.size, currentValues: current.sample.size }
  return sensitive.has(reference.name) ? sizes : { ...sizes, ...evidence }
}

/** Summaries and distribution of a column, which a sensitive one does not show. */
function picture(pair: ColumnPair, { sensitive }: DriftSettings): Partial<ColumnDrift> {
  const { reference, current } = pair
  if (sensitive.has(reference.name)) return {}
  const distribution =
    pair.status === 'paired'
      ? describeDistribution(reference.sample, pair.current.sample)
      : undefined
  return {
    reference: summarizeColumn(reference.profile),
    ...(current === undefined ? {} : { current: summarizeColumn(current.profile) }),
    ...(distribution === undefined ? {} : { distribution }),
  }
}
