import type { Column } from '@leeway/stats-core'

/** Returns whether a column holds probabilities: numbers, all in [0, 1] on every side, and on one of them not all whole. Missing values say nothing. */
export function isProbability(columns: readonly Column[]): boolean {
  let hasFraction = false
  for (const column of columns) {
    if (column.kind !== 'numeric') return false
    const { values } = column
    for (let row = 0; row < values.length; row++) {
      const value = values[row]!
      if (value < 0 || value > 1) return false
      if (value > 0 && value < 1) hasFraction = true
    }
  }
  return hasFraction
}
