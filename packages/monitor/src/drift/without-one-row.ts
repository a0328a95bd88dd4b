import type { ColumnDrift, Verdict } from '@leeway/monitoring-report'
import { createFrame, takeFrameRows } from '@leeway/stats-core'
import { observeColumn } from '../observed-column.ts'
import type { TestAssignment } from './assign-test.ts'
import type { DriftSettings } from './drift-settings.ts'
import type { ColumnFinding } from './examine-column.ts'
import { judgeColumns } from './judge-columns.ts'
import { oddestRow } from './oddest-row.ts'
import type { ColumnPair, PairedColumn } from './pair-column.ts'
import type { ColumnPlan } from './plan-columns.ts'
import { refineScores } from './refine-scores.ts'
import { scoreColumn } from './score-column.ts'

/** Of so many current rows one moves an effect by less than a hundredth. */
const MOST_ROWS = 1000

/** A plan of a column that is on both sides and has a test. */
interface ScoredPlan extends ColumnPlan {
  readonly pair: PairedColumn
  readonly assignment: TestAssignment
}

/**
 * Returns the verdicts on columns without the one current row that the reference knows least of: whether a data set has drifted is not for a single row to say, be it wild in every column. Those that had drifted by
 * being real and large are judged again, the others keep their verdict; what cannot be judged any more is stable. P-values that are drawn
 * are drawn on as for the verdicts themselves ({@link refineScores}). `undefined` where nothing has drifted so, and beyond a thousand rows.
 *
 * @param verdicts of the plans, in their order
 */
export async function withoutOneRow(
  plans: readonly ColumnPlan[],
  findings: ReadonlyMap<ColumnPair, ColumnFinding>,
  verdicts: readonly ColumnDrift[],
  settings: DriftSettings,
): Promise<Verdict[] | undefined> {
  const drifted = plans.filter(
    (plan, place): plan is ScoredPlan =>
      verdicts[place]?.status === 'drifted' &&
      hasTest(plan) &&
      plan.assignment.verdict === 'real-and-large',
  )
  const rows = drifted[0]?.pair.current.sample.column.length ?? 0
  if (rows === 0 || rows > MOST_ROWS) return undefined
  const odd = oddestRow(drifted.map(({ pair }) => pair))
  const others = Uint32Array.from({ length: rows - 1 }, (_, row) => (row < odd ? row : row + 1))
  const rest = takeFrameRows(
    createFrame(drifted.map(({ pair }) => pair.current.sample.column)),
    others,
  )
  const again = new Map<ColumnPlan, ScoredPlan>(
    drifted.map((plan, place) => {
      const pair = { ...plan.pair, current: observeColumn(rest.columns[place]!) }
      return [plan, { ...plan, pair }]
    }),
  )
  const plansOfRest = plans.map((plan) => again.get(plan) ?? plan)
  const findingsOf = (asked: readonly ColumnPlan[], resolution?: number) =>
    new Map(
      asked.filter(hasTest).map(({ pair, assignment, level }): [ColumnPair, ColumnFinding] => {
        const score = scoreColumn(pair, assignment, level, settings, resolution)
        return [pair, { score, picture: {} }]
      }),
    )
  const found = await refineScores(
    plansOfRest,
    new Map([...findings, ...findingsOf([...again.values()])]),
    async (unsettled, resolution) => findingsOf(unsettled, resolution),
  )
  return judgeColumns(plansOfRest, found, settings).map(({ status }, place) =>
    status === 'skipped' && verdicts[place]?.status === 'drifted' ? 'stable' : status,
  )
}

function hasTest(plan: ColumnPlan): plan is ScoredPlan {
  return plan.pair.status === 'paired' && plan.assignment?.status === 'assigned'
}
