import type { ColumnArrays, RandomSource } from '@leeway/stats-core'

/** A table to draw: how many rows, how alike its columns, and which of them have drifted. */
export interface ColumnsPlan {
  readonly rows: number
  /** Correlation of every two columns before their values are given their forms, in [0, 1). */
  readonly correlation: number
  /** Columns that have drifted, the first ones. */
  readonly drifted: number
}

export const COLUMNS = 20

/** How far a drifted column has moved, in standard deviations before the values are given their forms: large in every form. */
const SHIFT = 0.7

/** What becomes of a standard normal value: the forms that columns take in turn. */
const forms: readonly ((value: number) => number | string)[] = [
  (value) => value,
  (value) => Math.exp(value),
  (value) => Math.round(5 * value) / 5,
  (value) => Math.floor(Math.exp(value)),
  (value) => `c${Math.min(7, Math.max(0, Math.floor(2 * value + 4)))}`,
]

/** Returns a table of twenty columns in five forms (normal, lognormal, rounded, counts, eight categories), by a Gaussian copula with one factor. */
export function drawColumns(
  random: RandomSource,
  { rows, correlation, drifted }: ColumnsPlan,
): ColumnArrays {
  const table = Array.from({ length: COLUMNS }, (): (number | string)[] => [])
  const shared = Math.sqrt(correlation)
  const own = Math.sqrt(1 - correlation)
  for (let row = 0; row < rows; row += 1) {
    const factor = shared * normal(random)
    for (const [column, values] of table.entries()) {
      const shift = column < drifted ? SHIFT : 0
      values.push(forms[column % forms.length]!(factor + own * normal(random) + shift))
    }
  }
  return Object.fromEntries(table.map((values, column) => [columnName(column), values]))
}

/** Returns the name of a column by its place. */
export function columnName(column: number): string {
  return `x${column}`
}

function normal(random: RandomSource): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
  return radius * Math.cos(2 * Math.PI * random.nextDouble())
}
