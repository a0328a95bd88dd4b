import type { NumericColumn } from '@leeway/stats-core'
import { correlationsWith, type PairCorrelation } from '@leeway/stats-core/quality'

/** The two columns of a correlation. */
export type CorrelatedColumns = readonly [NumericColumn, NumericColumn]

/** A correlation of one side with the values that it rests on. */
export interface CorrelationSide {
  readonly pair: PairCorrelation
  readonly columns: CorrelatedColumns
  /** Whether the row was left out on which it hangs most. */
  readonly withoutRow: boolean
}

/** How far a correlation moved at least, whichever row of either side is left out. */
export interface LeastMove {
  readonly before: CorrelationSide
  readonly now: CorrelationSide
}

/**
 * Returns the smaller of the moves of Pearson's correlation with all rows, and without the row furthest out in either column, on either side: one wild cell makes a correlation of 0 one of 1, and nothing else has
 * changed then. Cost O(n).
 */
export function leastCorrelationMove(
  before: Omit<CorrelationSide, 'withoutRow'>,
  now: Omit<CorrelationSide, 'withoutRow'>,
): LeastMove {
  const size = ({ before, now }: LeastMove): number =>
    Math.abs(now.pair.value! - before.pair.value!)
  const [all, ...others] = variantsOf(before).flatMap((before) =>
    variantsOf(now).map((now) => ({ before, now })),
  )
  return others.reduce((least, move) => (size(move) < size(least) ? move : least), all!)
}

function variantsOf({ pair, columns }: Omit<CorrelationSide, 'withoutRow'>): CorrelationSide[] {
  const rows = new Set(columns.map(({ values }) => furthestRow(values)))
  const without = [...rows].flatMap((row): CorrelationSide[] => {
    const left = [withoutRow(columns[0], row), withoutRow(columns[1], row)] as const
    const [found] = correlationsWith(
      { rows: left[0].length, columns: left, unreadable: [] },
      left[0].name,
      { measure: 'pearson' },
    )
    return found?.value === undefined ? [] : [{ pair: found, columns: left, withoutRow: true }]
  })
  return [{ pair, columns, withoutRow: false }, ...without]
}

/** The place of the finite value furthest from the mean. */
function furthestRow(values: Float64Array): number {
  let [sum, count] = [0, 0]
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i]!)) continue
    sum += values[i]!
    count += 1
  }
  const mean = sum / count
  let [furthest, distance] = [0, -1]
  for (let i = 0; i < values.length; i++) {
    const away = Math.abs(values[i]! - mean)
    if (away <= distance || !Number.isFinite(values[i]!)) continue
    furthest = i
    distance = away
  }
  return furthest
}

function withoutRow(column: NumericColumn, row: number): NumericColumn {
  const values = column.values.slice()
  values[row] = Number.NaN
  return { ...column, values }
}
