import { normalSurvival } from '../../special/normal-distribution.ts'
import type { ConflictingLabels } from './conflicting-labels.ts'

/** How the conflicts of two frames compare, at one size. */
export interface ConflictChange {
  /** Share of the labelled rows that conflict, expected of as many rows of the reference as the smaller frame has; in [0, 1]. */
  readonly reference: number
  /** The same of the current frame. */
  readonly current: number
  /** One-sided, that conflicts have not become more; in [0, 1]. */
  readonly pValue: number
}

/**
 * Returns which share of either frame's labelled rows conflict, as if both had as many as the smaller one, and how likely as large a rise is by chance.
 *
 * More rows meet more twins, so the larger frame is rarefied: a row with t twins of another label has one of them in the sample with probability 1 − ∏ (n − k − i) / (n − 1 − i), i < t.
 * Rows that are alike conflict together, so that the variance is taken over groups; the difference is compared with the normal law. Cost O(different numbers of twins).
 */
export function conflictChange(
  reference: ConflictingLabels,
  current: ConflictingLabels,
): ConflictChange {
  const rows = Math.min(reference.labelled, current.labelled)
  if (rows === 0) return { reference: 0, current: 0, pValue: 1 }
  const [before, now] = [rarefiedShare(reference, rows), rarefiedShare(current, rows)]
  const spread = Math.sqrt(variance(reference, before, rows) + variance(current, now, rows))
  const pValue = now <= before ? 1 : normalSurvival((now - before) / spread)
  return { reference: before, current: now, pValue }
}

function rarefiedShare({ labelled, twins }: ConflictingLabels, rows: number): number {
  let conflicting = 0
  for (const { twins: count, rows: withThem } of twins) {
    let alone = 1
    for (let i = 0; i < count && alone > 0; i++) {
      alone *= Math.max(0, labelled - rows - i) / (labelled - 1 - i)
    }
    conflicting += withThem * (1 - alone)
  }
  return conflicting / labelled
}

function variance({ labelled, squares }: ConflictingLabels, share: number, rows: number): number {
  return squares / labelled ** 2 + (share * (1 - share)) / rows
}
