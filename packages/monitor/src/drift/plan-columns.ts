import { type CorrectionName, levelOfOne } from '../policies/corrections.ts'
import { type Assignment, assignTest, type TestAssignment } from './assign-test.ts'
import type { DriftSettings } from './drift-settings.ts'
import type { ColumnPair } from './pair-column.ts'

/** How a pair of columns is going to be judged. */
export interface ColumnPlan {
  readonly pair: ColumnPair
  /** Absent where there are not two sides to compare. */
  readonly assignment?: Assignment
  /** p-value that the column would have to reach if it alone had drifted; 1 where its score is none. */
  readonly level: number
}

/** Returns the test of each pair, and how far its p-value has to go among those that are corrected with it. Sorts nothing. */
export function planColumns(pairs: readonly ColumnPair[], settings: DriftSettings): ColumnPlan[] {
  const assigned = pairs.map((pair) =>
    pair.status === 'paired' ? { pair, assignment: assignTest(pair, settings) } : { pair },
  )
  const family = new Map<CorrectionName, number>()
  for (const { assignment } of assigned) {
    if (assignment?.status !== 'assigned') continue
    family.set(assignment.correction, (family.get(assignment.correction) ?? 0) + 1)
  }
  return assigned.map((plan) => ({
    ...plan,
    level: plan.assignment?.status === 'assigned' ? levelOf(plan.assignment, family) : 1,
  }))
}

function levelOf(
  { test, threshold, correction }: TestAssignment,
  family: ReadonlyMap<CorrectionName, number>,
): number {
  if (test.score.kind !== 'p-value') return 1
  return levelOfOne(correction, threshold, family.get(correction) ?? 1)
}
