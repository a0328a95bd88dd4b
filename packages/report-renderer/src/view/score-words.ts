import type { ColumnDrift, DriftWhen } from '@leeway/monitoring-report'
import { formatAgainst, formatGiven, formatNumber } from '../format/number.ts'
import { formatPValue } from '../format/p-value.ts'

const sides: Readonly<Record<DriftWhen, string>> = {
  below: 'drift below',
  'at-or-below': 'drift up to',
  above: 'drift above',
  'at-or-above': 'drift from',
}

/** Returns a column's score as printed: a p-value or a distance, with enough digits to see the side of its threshold. */
export function scoreWords(column: ColumnDrift): string {
  const { score, threshold } = column
  if (score === undefined) return ''
  if (column.scoreKind === 'p-value') return formatPValue(score, threshold)
  return threshold === undefined ? formatNumber(score) : formatAgainst(score, threshold)
}

/** Returns what the score was compared with, in words: `drift up to 0.05`. */
export function limitWords(column: ColumnDrift): string {
  if (column.threshold === undefined) return ''
  const side = column.driftWhen === undefined ? 'threshold' : sides[column.driftWhen]
  return `${side} ${formatGiven(column.threshold)}`
}
