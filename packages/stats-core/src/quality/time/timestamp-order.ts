import type { TimestampColumn } from '../../columns/column.ts'

/** In what order instants come. */
export interface TimestampOrder {
  /** Rows whose instant is earlier than that of the row with a value before it. */
  readonly backward: number
  /** The first of these rows; absent where there is none. */
  readonly firstBackward?: number
  /** Rows whose instant is that of the row with a value before it. */
  readonly repeated: number
  /** No row goes backward. */
  readonly isAscending: boolean
  /** No row goes backward or repeats. */
  readonly isStrictlyAscending: boolean
}

/** Returns whether the instants of a column only grow. Missing ones are passed over. Cost O(n). */
export function timestampOrder({ values }: TimestampColumn): TimestampOrder {
  let previous = Number.NEGATIVE_INFINITY
  let backward = 0
  let firstBackward = -1
  let repeated = 0
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (Number.isNaN(value)) continue
    if (value === previous) repeated += 1
    if (value < previous) {
      if (backward === 0) firstBackward = row
      backward += 1
    }
    previous = value
  }
  return {
    backward,
    ...(backward === 0 ? {} : { firstBackward }),
    repeated,
    isAscending: backward === 0,
    isStrictlyAscending: backward === 0 && repeated === 0,
  }
}
