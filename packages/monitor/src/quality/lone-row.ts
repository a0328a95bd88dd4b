import type { NumericColumn } from '@leeway/stats-core'

/** The row of a column that lies furthest out, and where the others lie. */
export interface LoneRow {
  readonly row: number
  /** Its share of the sum of squares about the mean, in [0, 1]; 0 where another row lies as far out, so that none is alone. */
  readonly share: number
  /** Mean of the other finite values, and the root of their mean square about it. */
  readonly mean: number
  readonly spread: number
}

/** Returns which finite value lies furthest from the mean, and how much of the spread of the column is its doing. The order of rows does not matter. O(n). */
export function loneRow({ values }: NumericColumn): LoneRow {
  const center = meanWithout(values, -1)
  let [row, distance, isTied] = [-1, -1, false]
  for (let i = 0; i < values.length; i++) {
    const away = Math.abs(values[i]! - center)
    if (away < distance || !Number.isFinite(away)) continue
    isTied = away === distance
    if (!isTied) row = i
    distance = away
  }
  const mean = meanWithout(values, row)
  let [squares, others] = [0, 0]
  for (let i = 0; i < values.length; i++) {
    if (i === row || !Number.isFinite(values[i]!)) continue
    squares += (values[i]! - mean) ** 2
    others += 1
  }
  const spread = Math.sqrt(squares / others)
  const away = Math.abs(values[row]! - mean) / spread
  const part = (away / (others + 1)) * away
  const share = part < Number.POSITIVE_INFINITY ? part / (1 + part) : 1
  return { row, share: isTied ? 0 : share, mean, spread }
}

function meanWithout(values: Float64Array, row: number): number {
  let [mean, count] = [0, 0]
  for (let i = 0; i < values.length; i++) {
    if (i === row || !Number.isFinite(values[i]!)) continue
    count += 1
    mean += (values[i]! - mean) / count
  }
  return mean
}
