import { columnDeviations, columnMeans } from '../learning/principal-components.ts'
import type { RandomSource } from '../random/random-source.ts'
import { seededRandom } from '../random/seeded-random.ts'
import { StatsError } from '../stats-error.ts'
import { expandQuadratic, type QuadraticTerms, quadraticTerms } from './expand-quadratic.ts'
import { type RowMatrix, requireMatrices, stackRows } from './row-matrix.ts'
import { drawIndices, sampleRows } from './sample-rows.ts'

/** Options of a domain classifier. */
export interface DomainClassifierOptions {
  /**
   * 1: the classifier weighs columns. 2: also their squares and products, and so sees spread and correlation too; taken where that makes at most 256 terms, else 1.
   *
   * @defaultValue 2
   */
  readonly degree?: 1 | 2
  /** Seed of the sampled rows and of the halves. @defaultValue 'leeway' */
  readonly seed?: string
  /** Rows of both sides together that are looked at, ≥ 16; more are sampled. @defaultValue 40000 */
  readonly maximumRows?: number
}

/** Rows of two sides as a linear classifier takes them. */
export interface DomainInputs {
  /** Reference rows, then current ones; columns and products of about unit spread. */
  readonly inputs: RowMatrix
  readonly isCurrent: (row: number) => number
  /** Row numbers of the reference and of the current side, each in random order. */
  readonly sides: readonly [reference: Int32Array, current: Int32Array]
  /** The products that follow the columns; absent at degree 1. */
  readonly products?: QuadraticTerms
  readonly isSampled: boolean
}

const MOST_TERMS = 256
/** Standard deviations at which numbers are cut off, so that no single row carries the fit. */
const CUT_OFF = 4

/**
 * Returns the rows of both sides sampled, standardised over both together and, at degree 2, with their products.
 *
 * @throws StatsError `unequal_lengths`, `sample_too_small` (8 rows), `invalid_option`
 */
export function domainInputs(
  reference: RowMatrix,
  current: RowMatrix,
  { degree = 2, seed = 'leeway', maximumRows = 40_000 }: DomainClassifierOptions,
): DomainInputs {
  requireMatrices('domain classifier', reference, current, 8)
  if (!(maximumRows >= 16)) {
    throw new StatsError(
      'invalid_option',
      `domain classifier: maximumRows is ${maximumRows}, must be at least 16`,
    )
  }
  const random = seededRandom(seed)
  const sample = sampleRows(random, reference, current, maximumRows)
  const rows = standardize(stackRows(sample.reference, sample.current))
  const isQuadratic = degree === 2 && (rows.columns * (rows.columns + 3)) / 2 <= MOST_TERMS
  const products = isQuadratic ? quadraticTerms(rows.columns) : undefined
  const m = sample.reference.rows
  return {
    inputs: products === undefined ? rows : standardize(expandQuadratic(rows, products)),
    isCurrent: (row) => (row < m ? 0 : 1),
    sides: [shuffled(random, 0, m), shuffled(random, m, sample.current.rows)],
    ...(products === undefined ? {} : { products }),
    isSampled: sample.isSampled,
  }
}

function shuffled(random: RandomSource, from: number, rows: number): Int32Array {
  return drawIndices(random, rows, rows).map((row) => from + row)
}

/** Columns with mean 0 and standard deviation 1, cut off; constant ones are 0. */
function standardize(matrix: RowMatrix): RowMatrix {
  const means = columnMeans(matrix)
  const deviations = columnDeviations(matrix, means)
  const values = new Float64Array(matrix.values.length)
  for (let start = 0; start < values.length; start += matrix.columns) {
    for (let k = 0; k < matrix.columns; k += 1) {
      const z = (matrix.values[start + k]! - means[k]!) / deviations[k]!
      values[start + k] = Math.min(Math.max(z, -CUT_OFF), CUT_OFF)
    }
  }
  return { ...matrix, values }
}
