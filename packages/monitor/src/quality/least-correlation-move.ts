import type { NumericColumn } from '@leeway/stats-core'
import type { PairCorrelation } from '@leeway/stats-core/quality'
import type { LoneRow } from './lone-row.ts'

/** The two columns of a correlation. */
export type CorrelatedColumns = readonly [NumericColumn, NumericColumn]

/** A correlation of one side. */
export interface CorrelationSide {
  readonly pair: PairCorrelation
  /** The row that was left out, on which it hangs most. */
  readonly withoutRow?: number
}

/** How far a correlation moved at least, whichever row of either side is left out. */
export interface LeastMove {
  readonly before: CorrelationSide
  readonly now: CorrelationSide
}

/** A correlation and what it is of. */
export interface CorrelationOfColumns {
  readonly pair: PairCorrelation
  readonly columns: CorrelatedColumns
  readonly loneRow: (column: NumericColumn) => LoneRow
}

/** A row that does less of the spread of both columns moves their correlation by no more than two thousandths. */
const FAINT = 1e-3

/** Moves that differ by less are the same: then no row is left out. */
const NO_LESS = 0.01

/**
 * Returns the smaller of the moves of Pearson's correlation with all rows, and without the row furthest out in either column, on either side: one wild cell makes a correlation of 0 one of 1, and nothing else has
 * changed then. Cost O(n), and none but that of `loneRow` where no row lies far out.
 */
export function leastCorrelationMove(
  before: CorrelationOfColumns,
  now: CorrelationOfColumns,
): LeastMove {
  const size = ({ before, now }: LeastMove): number =>
    Math.abs(now.pair.value! - before.pair.value!)
  const ofNow = variantsOf(now)
  const [all, ...others] = variantsOf(before).flatMap((before) =>
    ofNow.map((now) => ({ before, now })),
  )
  const least = others.reduce((least, move) => (size(move) < size(least) ? move : least), all!)
  return size(least) > size(all!) - NO_LESS ? all! : least
}

function variantsOf({ pair, columns, loneRow }: CorrelationOfColumns): CorrelationSide[] {
  const lone = columns.map(loneRow) as [LoneRow, LoneRow]
  const rows = new Set(lone.filter(({ share }) => share >= FAINT).map(({ row }) => row))
  const without = [...rows].flatMap((withoutRow): CorrelationSide[] => {
    const found = pearsonWithout(columns, lone, withoutRow)
    return found === undefined ? [] : [{ pair: { ...pair, ...found }, withoutRow }]
  })
  return [{ pair }, ...without]
}

/** In one pass over values less their mean, in units of their spread, so that neither a large offset nor a large unit costs digits. */
function pearsonWithout(
  [{ values: x }, { values: y }]: CorrelatedColumns,
  [ofX, ofY]: readonly [LoneRow, LoneRow],
  row: number,
): { readonly value: number; readonly pairs: number } | undefined {
  let [pairs, sumX, sumY, squaresX, squaresY, products] = [0, 0, 0, 0, 0, 0]
  for (let i = 0; i < x.length; i++) {
    if (i === row || !Number.isFinite(x[i]!) || !Number.isFinite(y[i]!)) continue
    const u = (x[i]! - ofX.mean) / ofX.spread
    const v = (y[i]! - ofY.mean) / ofY.spread
    pairs += 1
    sumX += u
    sumY += v
    squaresX += u * u
    squaresY += v * v
    products += u * v
  }
  const ofBoth = (squaresX - (sumX / pairs) * sumX) * (squaresY - (sumY / pairs) * sumY)
  const value = (products - (sumX / pairs) * sumY) / Math.sqrt(ofBoth)
  return Number.isFinite(value) ? { value: Math.max(-1, Math.min(1, value)), pairs } : undefined
}
