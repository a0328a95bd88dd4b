import type { ColumnDrift } from '@leeway/monitoring-report'

const statusOrder = { drifted: 0, stable: 1, skipped: 2 } as const

/** Orders columns for a reader: drifted first, then stable, then not judged; within each the largest change in multiples of its limit first. */
export function byDrift(a: ColumnDrift, b: ColumnDrift): number {
  return statusOrder[a.status] - statusOrder[b.status] || severity(b) - severity(a)
}

/** 1 at the limit, more beyond it. A p-value, which has no size, counts between 0 and 2: threshold over the mean of threshold and p. */
function severity(column: ColumnDrift): number {
  if (column.effect) return multiple(column.effect.value, column.effect.threshold)
  const { score, threshold = 0 } = column
  if (score === undefined) return 0
  if (column.scoreKind !== 'p-value') return multiple(score, threshold)
  return threshold + score === 0 ? 1 : (2 * threshold) / (threshold + score)
}

function multiple(value: number, limit: number): number {
  return limit > 0 ? value / limit : value
}
