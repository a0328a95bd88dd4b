import type { ColumnDrift, ColumnSummary } from '@leeway/monitoring-report'
import { type CategoryShare, categorySharesOf } from '../charts/category-shares.ts'
import { formatNumber } from '../format/number.ts'
import { formatPercentage } from '../format/percentage.ts'
import { named, plain, type Word } from './words.ts'

const smallestMove = 0.005
const mostCategoriesNamed = 2

/**
 * Returns how the column moved, in sentences that follow from its numbers alone: median, upper tail and spread of a numeric column, the
 * categories with the largest moves of a categorical one. Causes are not the renderer's to give.
 */
export function shiftWords(column: ColumnDrift): Word[] {
  const { distribution, reference, current } = column
  if (distribution && 'categories' in distribution) {
    return categoryWords(categorySharesOf(distribution, Number.POSITIVE_INFINITY))
  }
  return reference && current ? numericWords(reference, current) : []
}

function numericWords(reference: ColumnSummary, current: ColumnSummary): Word[] {
  const moves = [
    move('the median', reference.quantiles?.p50, current.quantiles?.p50),
    move('the 95th percentile', reference.quantiles?.p95, current.quantiles?.p95),
    move('the standard deviation', reference.standardDeviation, current.standardDeviation),
  ].filter((words) => words !== undefined)
  const last = moves.pop()
  if (last === undefined) return []
  const said = moves.length === 0 ? last : `${moves.join(', ')}, and ${last}`
  return [plain(`${said.charAt(0).toUpperCase()}${said.slice(1)}.`)]
}

function move(
  what: string,
  reference: number | undefined,
  current: number | undefined,
): string | undefined {
  if (reference === undefined || current === undefined) return undefined
  const [from, to] = [formatNumber(reference), formatNumber(current)]
  if (from === to) return undefined
  return `${what} ${current > reference ? 'rose' : 'fell'} from ${from} to ${to}`
}

function categoryWords(shares: readonly CategoryShare[]): Word[] {
  const distance = (share: CategoryShare) => Math.abs(share.current - share.reference)
  const moved = shares
    .filter((share) => !share.rest && distance(share) >= smallestMove)
    .sort((a, b) => distance(b) - distance(a))
    .slice(0, mostCategoriesNamed)
  return moved.flatMap((share, index) => [
    plain(index === 0 ? '' : ' '),
    named(share.category),
    plain(` ${moveOf(share)}.`),
  ])
}

function moveOf(share: CategoryShare): string {
  const [from, to] = [formatPercentage(share.reference), formatPercentage(share.current)]
  if (share.reference === 0) return `is new, with ${to} of the rows`
  if (share.current === 0) return `is gone; it had ${from} of the rows`
  return `${share.current > share.reference ? 'rose' : 'fell'} from ${from} to ${to} of the rows`
}
