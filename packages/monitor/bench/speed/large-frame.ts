import { portableColumn } from '@leeway/bench-data'
import { type Column, createFrame, type Frame } from '@leeway/stats-core'

/** Columns of the large data sets. */
export const COLUMNS = 20

/** Returns the reference or the current data of the benchmark as Leeway holds them. */
export function largeFrame(rows: number, current: boolean): Frame {
  return createFrame(
    Array.from({ length: COLUMNS }, (_, index): Column => {
      const drawn = portableColumn(index, COLUMNS, rows, current)
      if (!('values' in drawn)) return { kind: 'categorical', length: rows, nullCount: 0, ...drawn }
      const nanCount = drawn.values.reduce((sum, value) => sum + Number(Number.isNaN(value)), 0)
      return { kind: 'numeric', length: rows, nullCount: 0, nanCount, ...drawn }
    }),
  )
}
