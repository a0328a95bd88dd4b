import type { Column, NumericColumn } from '@leeway/stats-core'
import type { CorrelationMeasure, PairCorrelation } from '@leeway/stats-core/quality'
import {
  type CorrelatedColumns,
  type CorrelationSide,
  leastCorrelationMove,
} from './least-correlation-move.ts'
import type { LoneRow } from './lone-row.ts'

/** So small a move is not called a change, however certain: it is taken as it is. */
const SMALL_MOVE = 0.1

/** A column that both sides have in one kind. */
export interface CommonColumn {
  readonly reference: Column
  readonly current: Column
}

/** A pair of columns with a correlation on both sides. */
export interface ChangedPair {
  readonly columns: readonly [string, string]
  readonly measure: CorrelationMeasure
  readonly before: PairCorrelation
  readonly now: PairCorrelation
  /** What the change is judged by: `before` and `now`, or the same without the row on which they hang most. */
  readonly steady: { readonly before: CorrelationSide; readonly now: CorrelationSide }
  /** Of `steady`. */
  readonly difference: number
  readonly values: { readonly reference: PairValues; readonly current: PairValues }
}

/** The columns of a pair, on one side. */
export type PairValues = readonly [Column, Column]

/**
 * Returns how the correlation of each pair changed that has one on both sides. Of Pearson's, which one wild cell can move from one end to the other, a change is the least without a row ({@link leastCorrelationMove}).
 *
 * @param before of the reference, the pairs in the same order as in `now`
 * @param loneRow remembers what it found
 */
export function changedPairs(
  common: readonly CommonColumn[],
  before: readonly PairCorrelation[],
  now: readonly PairCorrelation[],
  loneRow: (column: NumericColumn) => LoneRow,
): ChangedPair[] {
  const byName = new Map(common.map((column) => [column.reference.name, column]))
  return before.flatMap((pair, index) => {
    const other = now[index]!
    if (pair.value === undefined || other.value === undefined) return []
    const [x, y] = pair.columns.map((name) => byName.get(name)!)
    return [
      steadied(
        {
          columns: pair.columns,
          measure: pair.measure,
          before: pair,
          now: other,
          steady: { before: { pair }, now: { pair: other } },
          difference: other.value - pair.value,
          values: {
            reference: [x!.reference, y!.reference] as const,
            current: [x!.current, y!.current] as const,
          },
        },
        loneRow,
      ),
    ]
  })
}

function steadied(change: ChangedPair, loneRow: (column: NumericColumn) => LoneRow): ChangedPair {
  const { measure, before, now, values, difference } = change
  const columns = { before: bothNumeric(values.reference), now: bothNumeric(values.current) }
  if (measure !== 'pearson' || Math.abs(difference) < SMALL_MOVE) return change
  if (columns.before === undefined || columns.now === undefined) return change
  const steady = leastCorrelationMove(
    { pair: before, columns: columns.before, loneRow },
    { pair: now, columns: columns.now, loneRow },
  )
  return { ...change, steady, difference: steady.now.pair.value! - steady.before.pair.value! }
}

function bothNumeric([x, y]: PairValues): CorrelatedColumns | undefined {
  return x.kind === 'numeric' && y.kind === 'numeric' ? [x, y] : undefined
}
