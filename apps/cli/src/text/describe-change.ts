import type { ColumnDrift, Distribution } from '@leeway/monitoring-report'
import { formatFigure } from './format-number.ts'
import { visibleText } from './visible-text.ts'

/** A mean that moved less than this many standard deviations says less than a spread that moved. */
const smallMeanShift = 0.1

/**
 * Returns what changed, for a reader: `2.6 → 3.1 mean`, or `1 → 1.4 sd` where the mean stayed and the spread did not; for categories, the
 * one whose share moved furthest: `52 → 67 % home`. Equal numbers stand once. The numbers come first because a narrow table cuts the end. Empty where the report
 * holds no numbers of the column (sensitive, or on one side only).
 */
export function describeChange(column: ColumnDrift): string {
  return numericChange(column) ?? categoryChange(column.distribution) ?? ''
}

function numericChange({ reference, current }: ColumnDrift): string | undefined {
  if (reference?.mean === undefined || current?.mean === undefined) return undefined
  const [before, now] = [reference.standardDeviation, current.standardDeviation]
  const shift = Math.abs(current.mean - reference.mean)
  if (before && now !== undefined && shift < smallMeanShift * before) {
    if (Math.abs(now / before - 1) > smallMeanShift) return arrow('sd', before, now)
  }
  return arrow('mean', reference.mean, current.mean)
}

function arrow(measure: string, before: number, now: number, figures?: number): string {
  const [from, to] = [formatFigure(before, figures), formatFigure(now, figures)]
  return from === to ? `${to} ${measure}` : `${from} → ${to} ${measure}`
}

function categoryChange(distribution: Distribution | undefined): string | undefined {
  if (!distribution || !('categories' in distribution)) return undefined
  const { categories, reference, current } = distribution
  const [before, now] = [percentages(reference), percentages(current)]
  const shift = (index: number) => Math.abs((now[index] ?? 0) - (before[index] ?? 0))
  const furthest = categories.reduce(
    (best, _, index) => (shift(index) > shift(best) ? index : best),
    0,
  )
  const name = visibleText(categories[furthest] ?? '')
  return arrow(`% ${name}`, before[furthest] ?? 0, now[furthest] ?? 0, 2)
}

function percentages(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => (total === 0 ? 0 : (100 * count) / total))
}
