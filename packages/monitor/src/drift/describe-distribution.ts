import type { Distribution } from '@leeway/monitoring-report'
import {
  type AlignedCounts,
  alignCategories,
  alignStoredCategories,
  countBins,
  displayEdges,
  type Sample,
} from '@leeway/stats-core'
import type { ReferenceValues } from '../reference/prepare-column.ts'
import { keptOr } from './kept-or.ts'

const MOST_CATEGORIES = 20

/**
 * Returns both sides counted into the same bins, as a report shows them: equally wide bins over the reference, or its most frequent
 * twenty categories. `undefined` where there is nothing to draw: free text, timestamps, a reference without finite values or with a range wider than the
 * largest double; a stored profile whose parts were counted on different bins.
 */
export function describeDistribution(
  reference: Pick<ReferenceValues, 'sample' | 'stored'>,
  current: Sample,
): Distribution | undefined {
  if (reference.sample.kind === 'numeric' && current.kind === 'numeric') {
    const bins = binsOf(reference)
    if (bins === undefined) return undefined
    const counted = countBins(current.finite, bins.edges.slice(1, -1))
    return { ...bins, current: [...counted] }
  }
  if (reference.sample.kind !== 'categorical' || current.kind !== 'categorical') return undefined
  const categories = keptOr(
    () => categoriesOf(reference, current),
    () => undefined,
  )
  return categories === undefined ? undefined : mostFrequent(categories, reference.sample, current)
}

function binsOf({
  sample,
  stored,
}: Pick<ReferenceValues, 'sample' | 'stored'>):
  | { edges: number[]; reference: number[] }
  | undefined {
  if (stored !== undefined) {
    if (stored.kind !== 'numeric' || stored.picture === undefined) return undefined
    return { edges: [...stored.picture.edges], reference: [...stored.picture.counts] }
  }
  if (sample.kind !== 'numeric' || sample.finite.length === 0) return undefined
  const edges = displayEdges(sample.finite)
  if (!edges.every(Number.isFinite)) return undefined
  return { edges: [...edges], reference: [...countBins(sample.finite, edges.subarray(1, -1))] }
}

interface Aligned extends AlignedCounts {
  readonly categories: readonly string[]
  /** Whether the last cell holds the rows of all other categories. */
  readonly other?: boolean
}

function categoriesOf(
  { sample, stored }: Pick<ReferenceValues, 'sample' | 'stored'>,
  current: Sample,
): Aligned | undefined {
  if (stored !== undefined) return alignStoredCategories(stored, current)
  if (sample.kind !== 'categorical' || current.kind !== 'categorical') return undefined
  return alignCategories(sample, current)
}

function mostFrequent(
  aligned: Aligned,
  reference: Sample,
  current: Sample,
): Distribution | undefined {
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
  const isCut = rest.length > 0 || aligned.other === true
  const counts = (side: 'reference' | 'current'): number[] => {
    const own = shown.map((row) => row[side])
    const others = rest.reduce((sum, row) => sum + row[side], 0)
    return isCut ? [...own, others + (aligned.other ? aligned[side].at(-1)! : 0)] : own
  }
  return {
    categories: shown.map(({ category }) => category),
    ...(isCut ? { other: true } : {}),
    reference: counts('reference'),
    current: counts('current'),
  }
}
