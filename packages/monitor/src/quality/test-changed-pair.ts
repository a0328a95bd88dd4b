import type { NumericColumn } from '@leeway/stats-core'
import {
  type CorrelationMeasure,
  correlationChange,
  correlationError,
} from '@leeway/stats-core/quality'
import type { ChangedPair, PairValues } from './changed-pairs.ts'
import type { CorrelationSide } from './least-correlation-move.ts'

/** Rows from which a standard error is estimated; more would not change it by a hundredth. */
const ROWS_OF_ERROR = 20_000

/** A pair whose change was tested. */
export interface TestedPair extends ChangedPair {
  /** P-value of this pair alone; absent where it cannot be computed. */
  readonly own?: number
  /** The same, corrected for the number of pairs (Bonferroni). */
  readonly pValue?: number
}

/** Returns the pair with the p-values of its change. */
export function testChangedPair(
  change: ChangedPair,
  pairs: number,
  thinned: (column: NumericColumn) => ThinnedColumn,
): TestedPair {
  const { measure, steady, values } = change
  const own = correlationChange(
    measure,
    { ...steady.before.pair, ...errorOf(measure, values.reference, steady.before, thinned) },
    { ...steady.now.pair, ...errorOf(measure, values.current, steady.now, thinned) },
  )?.pValue
  return own === undefined ? change : { ...change, own, pValue: Math.min(1, own * pairs) }
}

function errorOf(
  measure: CorrelationMeasure,
  [x, y]: PairValues,
  { withoutRow = -1 }: CorrelationSide,
  thinned: (column: NumericColumn) => ThinnedColumn,
): { error?: number } {
  if (measure !== 'pearson' || x.kind !== 'numeric' || y.kind !== 'numeric') return {}
  const { step, values } = thinned(x)
  const place = withoutRow / step
  const isLeftOut = Number.isInteger(place) && place >= 0 && place < values.length
  const error = correlationError(
    isLeftOut ? values.with(place, Number.NaN) : values,
    thinned(y).values,
  )
  return error === undefined ? {} : { error: error / Math.sqrt(step) }
}

/** Every `step`-th value of a column. */
export interface ThinnedColumn {
  readonly step: number
  readonly values: Float64Array
}

/** Returns so many values of a column as a standard error is estimated from. */
export function thinColumn({ values }: NumericColumn): ThinnedColumn {
  const step = Math.ceil(values.length / ROWS_OF_ERROR)
  if (step === 1) return { step, values }
  const taken = new Float64Array(Math.floor(values.length / step))
  for (let i = 0; i < taken.length; i++) taken[i] = values[i * step]!
  return { step, values: taken }
}
