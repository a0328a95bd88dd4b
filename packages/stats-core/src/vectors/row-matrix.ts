import { StatsError } from '../stats-error.ts'

/** A matrix, row after row: the cell of row i and column j is `values[i * columns + j]`. */
export interface RowMatrix {
  readonly values: Float64Array
  readonly rows: number
  readonly columns: number
}

/**
 * Returns the matrix of rows given as arrays.
 *
 * @throws StatsError `unequal_lengths` when the rows differ in length
 */
export function rowMatrix(rows: readonly ArrayLike<number>[]): RowMatrix {
  const columns = rows[0]?.length ?? 0
  const values = new Float64Array(rows.length * columns)
  for (const [i, row] of rows.entries()) {
    if (row.length !== columns) {
      throw new StatsError(
        'unequal_lengths',
        `matrix: row ${i} has ${row.length} numbers and row 0 has ${columns}, all rows need the same`,
      )
    }
    values.set(row, i * columns)
  }
  return { values, rows: rows.length, columns }
}

/**
 * Returns the matrix of columns given as arrays.
 *
 * @throws StatsError `unequal_lengths` when the columns differ in length
 */
export function rowMatrixFromColumns(columns: readonly ArrayLike<number>[]): RowMatrix {
  const rows = columns[0]?.length ?? 0
  const values = new Float64Array(rows * columns.length)
  for (const [k, column] of columns.entries()) {
    if (column.length !== rows) {
      throw new StatsError(
        'unequal_lengths',
        `matrix: column ${k} has ${column.length} numbers and column 0 has ${rows}, all columns need the same`,
      )
    }
    for (let row = 0; row < rows; row += 1) values[row * columns.length + k] = column[row]!
  }
  return { values, rows, columns: columns.length }
}

/** Returns column `k` as an array of its own. */
export function takeColumn({ values, rows, columns }: RowMatrix, k: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => values[row * columns + k]!)
}

/** Returns the matrix of those rows, in that order. */
export function takeRows({ values, columns }: RowMatrix, rows: ArrayLike<number>): RowMatrix {
  const taken = new Float64Array(rows.length * columns)
  for (let i = 0; i < rows.length; i += 1) {
    const start = rows[i]! * columns
    taken.set(values.subarray(start, start + columns), i * columns)
  }
  return { values: taken, rows: rows.length, columns }
}

/** Returns the rows of `first`, then those of `second`. */
export function stackRows(first: RowMatrix, second: RowMatrix): RowMatrix {
  const values = new Float64Array(first.values.length + second.values.length)
  values.set(first.values)
  values.set(second.values, first.values.length)
  return { values, rows: first.rows + second.rows, columns: first.columns }
}

/**
 * Returns nothing when both matrices are of one width ≥ 1, have at least `least` rows, and hold finite numbers only.
 *
 * @throws StatsError `unequal_lengths` for a shape that does not fit, `sample_too_small`, `invalid_option` for a number that is not finite
 */
export function requireMatrices(
  test: string,
  reference: RowMatrix,
  current: RowMatrix,
  least: number,
): void {
  for (const [name, matrix] of [
    ['reference', reference],
    ['current', current],
  ] as const) {
    const cells = matrix.rows * matrix.columns
    if (matrix.columns < 1 || matrix.values.length !== cells) {
      throw new StatsError(
        'unequal_lengths',
        `${test}: ${name} holds ${matrix.values.length} numbers for ${matrix.rows} rows of ${matrix.columns}, needs ${cells} and at least one column`,
      )
    }
    if (matrix.rows < least) {
      throw new StatsError(
        'sample_too_small',
        `${test}: ${name} has ${matrix.rows} row${matrix.rows === 1 ? '' : 's'}, needs at least ${least}`,
      )
    }
    const broken = matrix.values.findIndex((value) => !Number.isFinite(value))
    if (broken >= 0) {
      throw new StatsError(
        'invalid_option',
        `${test}: ${name} holds ${matrix.values[broken]} in row ${Math.floor(broken / matrix.columns)}, column ${broken % matrix.columns}; needs finite numbers`,
      )
    }
  }
  if (reference.columns !== current.columns) {
    throw new StatsError(
      'unequal_lengths',
      `${test}: reference has ${reference.columns} columns and current ${current.columns}, needs the same`,
    )
  }
}
