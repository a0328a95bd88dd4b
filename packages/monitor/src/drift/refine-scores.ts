import type { TestAssignment } from './assign-test.ts'
import { correctPValues } from './correct-p-values.ts'
import { finestResolution, firstRound } from './draw-resolution.ts'
import type { ColumnFinding } from './examine-column.ts'
import type { ColumnPair } from './pair-column.ts'
import type { ColumnPlan } from './plan-columns.ts'
import type { ColumnScore } from './score-column.ts'

/** By so much each round draws more. */
const GROWTH = 10

type Findings = ReadonlyMap<ColumnPair, ColumnFinding>

/**
 * Returns the findings with p-values drawn as finely as the verdicts need.
 *
 * At first every p-value is drawn to `firstResolution`. Alone among `m` columns a p-value must reach alpha / m to count, which takes 10 m / alpha draws; for every column that would be m²
 * draws. So only those are drawn on, ten times as finely from round to round, that were
 * hardly exceeded yet, are not accepted after correction yet, and stand where it could change a verdict: in a correction with some column large enough to drift that would
 * become real if all such p-values were as small as they can get. The rounds end at {@link finestResolution}, where the floor lies below alpha / (10 × columns).
 * With k columns drifted among m, draws in proportion to m / k for each suffice: the work is linear in the columns.
 *
 * @param plans judged together
 * @param rescore returns what columns show at a finer resolution
 */
export async function refineScores(
  plans: readonly ColumnPlan[],
  findings: Findings,
  rescore: (plans: readonly ColumnPlan[], resolution: number) => Promise<Findings>,
): Promise<Findings> {
  const refined = new Map(findings)
  const finest = Math.min(firstRound, ...plans.map(({ level }) => finestResolution(level)))
  for (let resolution = firstRound; resolution > finest; ) {
    const worthwhile = unsettledPlans(plans, refined)
    if (worthwhile.length === 0) break
    resolution = Math.max(finest, resolution / GROWTH)
    for (const [pair, { score }] of await rescore(worthwhile, resolution)) {
      if (score !== undefined) refined.set(pair, { ...refined.get(pair)!, score })
    }
  }
  return refined
}

/** The plans whose p-values are to be drawn on; none where no verdict depends on them. */
function unsettledPlans(plans: readonly ColumnPlan[], findings: Findings): ColumnPlan[] {
  const scoreOf = ({ pair }: ColumnPlan) => scored(findings.get(pair)?.score)
  const corrected = correctPValues(plans, (plan) => scoreOf(plan)?.pValue)
  const smallest = correctPValues(plans, (plan) => {
    const score = scoreOf(plan)
    return score?.isUnfinished === true ? finestResolution(plan.level) : score?.pValue
  })
  const isReal = (plan: ColumnPlan, pValues: ReadonlyMap<ColumnPlan, number>): boolean => {
    const pValue = pValues.get(plan) ?? scoreOf(plan)?.pValue
    return pValue !== undefined && pValue <= (plan.assignment as TestAssignment).threshold
  }
  const contested = new Set(
    plans
      .filter((plan) => {
        const score = scoreOf(plan)
        if (score?.pValue === undefined || !isLarge(plan, score)) return false
        const best = smallest.has(plan) ? isReal(plan, smallest) : score.isUnfinished === true
        return best && !isReal(plan, corrected)
      })
      .map(({ assignment }) => (assignment as TestAssignment).correction),
  )
  return plans.filter((plan) => {
    if (scoreOf(plan)?.isUnfinished !== true || isReal(plan, corrected)) return false
    return contested.has((plan.assignment as TestAssignment).correction)
  })
}

type ScoredColumn = Extract<ColumnScore, { status: 'scored' }>

function scored(score: ColumnScore | undefined): ScoredColumn | undefined {
  return score?.status === 'scored' ? score : undefined
}

function isLarge({ assignment }: ColumnPlan, { effect }: ScoredColumn): boolean {
  const { effectThreshold } = assignment as TestAssignment
  return effect === undefined || effectThreshold === undefined || effect >= effectThreshold
}
