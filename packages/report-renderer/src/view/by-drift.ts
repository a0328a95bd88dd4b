import type { ColumnDrift } from '@leeway/monitoring-report'

const statusOrder = { drifted: 0, stable: 1, skipped: 2 } as const

/**
 * Orders columns for a reader: drifted first, then stable, then not judged. Drifted ones stand by size, in multiples of the limit; stable ones
 * by how near they are to drift, which for a change that must be both real and large is the condition that it is further from.
 */
export function byDrift(a: ColumnDrift, b: ColumnDrift): number {
  return statusOrder[a.status] - statusOrder[b.status] || nearness(b) - nearness(a)
}

/** Returns how near a column is to drift: 1 at the limit, more beyond it. */
export function nearness(column: ColumnDrift): number {
  const { effect, status, score, threshold, driftWhen, scoreKind } = column
  if (effect) {
    const large = effect.threshold > 0 ? effect.value / effect.threshold : effect.value
    return status === 'stable' ? Math.min(large, realness(column)) : large
  }
  if (score === undefined) return 0
  const small = scoreKind === 'p-value' || driftWhen === 'below' || driftWhen === 'at-or-below'
  if (small) return smallness(score, threshold ?? 0)
  return threshold !== undefined && threshold > 0 ? score / threshold : score
}

/** Unlimited where the column says nothing of a p-value and its limit: then the effect alone decided. */
function realness({ correctedPValue, pValue, scoreKind, threshold }: ColumnDrift): number {
  const p = correctedPValue ?? pValue
  if (p === undefined || scoreKind !== 'p-value' || threshold === undefined) {
    return Number.POSITIVE_INFINITY
  }
  return smallness(p, threshold)
}

/** A p-value has no size: it counts between 0 and 2, as its limit over the mean of limit and value. */
function smallness(value: number, limit: number): number {
  return limit + value === 0 ? 1 : (2 * limit) / (limit + value)
}
