import type { ColumnDrift } from '@leeway/monitoring-report'
import { byDrift, nearness } from './by-drift.ts'

/**
 * Orders columns by what matters first: as `byDrift`, but drifted ones by the size of the change times the importance of the feature. Where that is not known it counts as 1, that of the most
 * important one, so that nothing is hidden.
 */
export function byImportance(a: ColumnDrift, b: ColumnDrift): number {
  if (a.status !== 'drifted' || b.status !== 'drifted') return byDrift(a, b)
  return weight(b) - weight(a) || byDrift(a, b)
}

function weight(column: ColumnDrift): number {
  return (column.importance ?? 1) * nearness(column)
}
