import type { Distribution } from '@leeway/monitoring-report'
import { alignCategories, countBins, displayEdges, type Sample } from '@leeway/stats-core'

const MOST_CATEGORIES = 20

/**
 * Returns both sides counted into the same bins, as a report shows them: equally wide bins over the reference, or its most frequent
 * twenty categories. `undefined` where there is nothing to draw: free text, timestamps, a reference without finite values or with a range wider than the
 * largest double.
 */
export function describeDistribution(reference: Sample, current: Sample): Distribution | undefined {
  if (reference.kind === 'numeric' && current.kind === 'numeric') {
    if (reference.finite.length === 0) return undefined
    const edges = displayEdges(reference.finite)
    if (!edges.every(Number.isFinite)) return undefined
    const inner = edges.subarray(1, -1)
    return {
      edges: [...edges],
      reference: [...countBins(reference.finite, inner)],
      current: [...countBins(current.finite, inner)],
    }
  }
  if (reference.kind !== 'categorical' || current.kind !== 'categorical') return undefined
  const aligned = alignCategories(reference, current)
  if (aligned.categories.length === 0) return undefined
  const rows = aligned.categories.map((category, cell) => ({
    category,
    reference: aligned.reference[cell]!,
    current: aligned.current[cell]!,
  }))
  const share = (row: (typeof rows)[number]): number =>
    row.reference / Math.max(1, reference.size) + row.current / Math.max(1, current.size)
  rows.sort((a, b) => share(b) - share(a) || (a.category < b.category ? -1 : 1))
  const shown = rows.slice(0, MOST_CATEGORIES)
  const rest = rows.slice(MOST_CATEGORIES)
  const counts = (side: 'reference' | 'current'): number[] => {
    const own = shown.map((row) => row[side])
    return rest.length === 0 ? own : [...own, rest.reduce((sum, row) => sum + row[side], 0)]
  }
  return {
    categories: shown.map(({ category }) => category),
    ...(rest.length === 0 ? {} : { other: true }),
    reference: counts('reference'),
    current: counts('current'),
  }
}
