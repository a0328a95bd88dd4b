import { type RowMatrix, takeRows } from '../vectors/row-matrix.ts'
import { eigenDecomposition } from './eigen-decomposition.ts'

/** A linear space near which rows lie. */
export interface PrincipalComponents {
  /** Per column: subtracted. */
  readonly means: Float64Array
  /** Per column: divided by, after the mean; 1 where the column is constant or nothing was scaled. */
  readonly scales: Float64Array
  /** The kept directions, row by row, of length 1, by falling variance. */
  readonly directions: RowMatrix
  /** Variance along each kept direction, divisor n − 1. */
  readonly variances: Float64Array
  /** Share of the whole variance that the kept directions hold, in [0, 1]; 1 where there is none. */
  readonly explainedShare: number
}

/** Options of {@link fitPrincipalComponents}: give one of the first two. */
export interface PrincipalComponentsOptions {
  /** The fewest directions that hold more than this share of the variance are kept, in (0, 1). */
  readonly varianceShare?: number
  /** That many directions are kept, at most all. */
  readonly count?: number
  /** Whether columns are first divided by their standard deviation (divisor n). @defaultValue false */
  readonly isScaled?: boolean
}

/**
 * Returns the principal components of the rows.
 *
 * Eigenvectors of the covariance matrix. Agrees with scikit-learn's `PCA(n_components)` (and `StandardScaler` before it, when `isScaled`) but for the sign of a
 * direction. O(rows × columns² + columns³).
 *
 * @param matrix finite, at least 2 rows
 */
export function fitPrincipalComponents(
  matrix: RowMatrix,
  { varianceShare, count, isScaled = false }: PrincipalComponentsOptions,
): PrincipalComponents {
  const { rows, columns } = matrix
  const means = columnMeans(matrix)
  const scales = isScaled ? columnDeviations(matrix, means) : new Float64Array(columns).fill(1)
  const covariance = covarianceOf(matrix, means, scales)
  const { values, vectors } = eigenDecomposition(covariance, columns)
  const variances = values.map((value) => Math.max(0, value))
  const total = variances.reduce((sum, variance) => sum + variance, 0)
  const most = Math.min(columns, rows)
  const kept = Math.min(most, count ?? countFor(variances, (varianceShare ?? 1) * total))
  const explained = variances.subarray(0, kept).reduce((sum, variance) => sum + variance, 0)
  return {
    means,
    scales,
    directions: takeRows({ values: vectors, rows: columns, columns }, [...Array(kept).keys()]),
    variances: variances.slice(0, kept),
    explainedShare: total > 0 ? Math.min(1, explained / total) : 1,
  }
}

/** Returns the coordinates of each row along the kept directions. */
export function projectRows(model: PrincipalComponents, matrix: RowMatrix): RowMatrix {
  const { rows, columns } = matrix
  const kept = model.directions.rows
  const values = new Float64Array(rows * kept)
  const row = new Float64Array(columns)
  for (let i = 0; i < rows; i += 1) {
    for (let k = 0; k < columns; k += 1) {
      row[k] = (matrix.values[i * columns + k]! - model.means[k]!) / model.scales[k]!
    }
    for (let j = 0; j < kept; j += 1) {
      let sum = 0
      for (let k = 0; k < columns; k += 1)
        sum += row[k]! * model.directions.values[j * columns + k]!
      values[i * kept + j] = sum
    }
  }
  return { values, rows, columns: kept }
}

/** Returns the distance of each row, centred and scaled, from the space of the kept directions: Euclidean, ≥ 0. */
export function reconstructionErrors(model: PrincipalComponents, matrix: RowMatrix): Float64Array {
  const { columns } = matrix
  const projected = projectRows(model, matrix)
  const kept = projected.columns
  return Float64Array.from({ length: matrix.rows }, (_, i) => {
    let squares = 0
    for (let k = 0; k < columns; k += 1) {
      let rest = (matrix.values[i * columns + k]! - model.means[k]!) / model.scales[k]!
      for (let j = 0; j < kept; j += 1) {
        rest -= projected.values[i * kept + j]! * model.directions.values[j * columns + k]!
      }
      squares += rest * rest
    }
    return Math.sqrt(squares)
  })
}

function countFor(variances: Float64Array, wanted: number): number {
  let sum = 0
  for (let k = 0; k < variances.length; k += 1) {
    sum += variances[k]!
    if (sum > wanted) return k + 1
  }
  return variances.length
}

/** Returns the mean of each column. */
export function columnMeans({ values, rows, columns }: RowMatrix): Float64Array {
  const sums = new Float64Array(columns)
  for (let cell = 0; cell < rows * columns; cell += columns) {
    for (let k = 0; k < columns; k += 1) sums[k]! += values[cell + k]!
  }
  return sums.map((sum) => sum / rows)
}

/** Returns the standard deviation of each column, divisor n; 1 where it is 0. */
export function columnDeviations(
  { values, rows, columns }: RowMatrix,
  means: Float64Array,
): Float64Array {
  const squares = new Float64Array(columns)
  for (let cell = 0; cell < rows * columns; cell += columns) {
    for (let k = 0; k < columns; k += 1) squares[k]! += (values[cell + k]! - means[k]!) ** 2
  }
  return squares.map((sum) => Math.sqrt(sum / rows) || 1)
}

function covarianceOf(
  { values, rows, columns }: RowMatrix,
  means: Float64Array,
  scales: Float64Array,
): Float64Array {
  const covariance = new Float64Array(columns * columns)
  const row = new Float64Array(columns)
  for (let i = 0; i < rows; i += 1) {
    for (let k = 0; k < columns; k += 1) {
      row[k] = (values[i * columns + k]! - means[k]!) / scales[k]!
    }
    for (let k = 0; k < columns; k += 1) {
      const factor = row[k]!
      for (let l = 0; l <= k; l += 1) covariance[k * columns + l]! += factor * row[l]!
    }
  }
  for (let k = 0; k < columns; k += 1) {
    for (let l = 0; l <= k; l += 1) {
      const value = covariance[k * columns + l]! / (rows - 1)
      covariance[k * columns + l] = value
      covariance[l * columns + k] = value
    }
  }
  return covariance
}
