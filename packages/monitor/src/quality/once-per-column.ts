import type { NumericColumn } from '@leeway/stats-core'

/** Returns `find` with a memory: what is found of a column is found once, for all pairs that it is in. */
export function oncePerColumn<T>(find: (column: NumericColumn) => T): (column: NumericColumn) => T {
  const known = new Map<NumericColumn, T>()
  return (column) => {
    const found = known.get(column) ?? find(column)
    known.set(column, found)
    return found
  }
}
