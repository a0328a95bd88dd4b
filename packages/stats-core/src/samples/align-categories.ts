import type { CategoricalSample, TextSample } from './sample.ts'

/** Two samples counted into the same cells: index `i` is the same cell in both. */
export interface AlignedCounts {
  readonly reference: Float64Array
  readonly current: Float64Array
}

/** Rows per category of two samples. */
export interface AlignedCategories extends AlignedCounts {
  /** Those that occur in either sample, in the order of their UTF-16 code units: no row's place, nor which sample it is in, matters to sums over them. */
  readonly categories: readonly string[]
}

/** Returns the rows of each category that occurs in either sample. Cost O(categories · log categories) once each sample is counted. */
export function alignCategories(
  reference: CategoricalSample | TextSample,
  current: CategoricalSample | TextSample,
): AlignedCategories {
  const cells = new Map<string, { reference: number; current: number }>()
  for (const side of ['reference', 'current'] as const) {
    const { column, counts } = side === 'reference' ? reference : current
    column.categories.forEach((category, code) => {
      const rows = counts[code]!
      if (rows === 0) return
      const cell = cells.get(category)
      if (cell !== undefined) cell[side] += rows
      else cells.set(category, { reference: 0, current: 0, [side]: rows })
    })
  }
  const categories = [...cells.keys()].sort()
  const rows = categories.map((category) => cells.get(category)!)
  return {
    categories,
    reference: Float64Array.from(rows, (cell) => cell.reference),
    current: Float64Array.from(rows, (cell) => cell.current),
  }
}
