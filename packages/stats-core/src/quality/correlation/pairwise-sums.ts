import { moments } from '../../profiles/moments.ts'
import { finiteValues } from './finite-values.ts'
import { isConstant } from './pearson.ts'

/** Sums over the rows in which two columns are finite; element `i * size + j` is of column i beside column j. */
export interface PairwiseSums {
  /** Columns. */
  readonly size: number
  /** Whether a column has no two different finite values. */
  readonly constant: readonly boolean[]
  /** Rows in which both are finite. */
  readonly counts: Float64Array
  /** Of the standardized values of column i. */
  readonly sums: Float64Array
  /** Of their squares. */
  readonly squares: Float64Array
  /** Of the products of the standardized values of both. */
  readonly products: Float64Array
}

/** Rows taken at a time: values and masks of thirty columns fit into a second-level cache of 512 kB. */
const BLOCK = 1024

/**
 * Returns the sums that correlations are made of, over columns standardized by their own mean and spread.
 *
 * Block by block of rows, so that each value is read from memory once for all pairs; four pairs of complete columns are multiplied at a time.
 * Blocks are added up apart, which keeps the rounding error at that of a thousand additions. Cost O(rows × columns²).
 *
 * @param columns of one length; what is not finite is left out
 */
export function pairwiseSums(columns: readonly Float64Array[]): PairwiseSums {
  const size = columns.length
  const rows = columns[0]?.length ?? 0
  const standards = columns.map(standardOf)
  const total: PairwiseSums = {
    size,
    constant: standards.map((standard) => standard.isConstant),
    counts: new Float64Array(size * size),
    sums: new Float64Array(size * size),
    squares: new Float64Array(size * size),
    products: new Float64Array(size * size),
  }
  const order = columns.map((_, index) => index)
  const complete = order.filter((index) => standards[index]!.isComplete)
  const block = columns.map(() => new Float64Array(BLOCK))
  const masks = columns.map(() => new Float64Array(BLOCK).fill(1))
  for (let start = 0; start < rows; start += BLOCK) {
    const length = Math.min(BLOCK, rows - start)
    for (const index of order) {
      const standard = standards[index]!
      standardize(columns[index]!, start, length, standard, block[index]!, masks[index]!)
    }
    addCompletePairs(total, complete, block, length)
    for (const i of order) {
      for (let j = 0; j <= i; j++) {
        if (standards[i]!.isComplete && standards[j]!.isComplete) continue
        addPair(total, i, j, block, masks, length)
      }
    }
  }
  for (const i of complete) {
    for (const j of complete) {
      total.counts[i * size + j] = rows
      total.squares[i * size + j] = total.products[i * size + i]!
    }
  }
  return total
}

interface Standard {
  readonly mean: number
  /** Standard deviation; 1 where there is none. */
  readonly scale: number
  readonly isComplete: boolean
  readonly isConstant: boolean
}

function standardOf(column: Float64Array): Standard {
  const finite = finiteValues(column)
  const { count, mean, rootOfSquares } = moments(finite)
  const scale = rootOfSquares / Math.sqrt(count)
  return {
    mean,
    scale: scale > 0 ? scale : 1,
    isComplete: finite === column,
    isConstant: isConstant(finite),
  }
}

function standardize(
  column: Float64Array,
  start: number,
  length: number,
  { mean, scale, isComplete }: Standard,
  block: Float64Array,
  mask: Float64Array,
): void {
  if (isComplete) {
    for (let k = 0; k < length; k++) block[k] = (column[start + k]! - mean) / scale
    return
  }
  for (let k = 0; k < length; k++) {
    const value = column[start + k]!
    const isThere = Number.isFinite(value)
    block[k] = isThere ? (value - mean) / scale : 0
    mask[k] = isThere ? 1 : 0
  }
}

/** Adds the products of every pair of complete columns, each with itself included. Their sums are 0, but for rounding. */
function addCompletePairs(
  { size, products }: PairwiseSums,
  complete: readonly number[],
  block: readonly Float64Array[],
  length: number,
): void {
  complete.forEach((i, position) => {
    const x = block[i]!
    for (let next = 0; next <= position; next += 4) {
      const others = [0, 1, 2, 3].map((k) => complete[Math.min(next + k, position)]!)
      const dots = fourProducts(x, block, others, length)
      for (let k = 0; k < 4 && next + k <= position; k++) {
        products[i * size + others[k]!]! += dots[k]!
        if (others[k] !== i) products[others[k]! * size + i]! += dots[k]!
      }
    }
  })
}

function fourProducts(
  x: Float64Array,
  block: readonly Float64Array[],
  [a, b, c, d]: readonly number[],
  length: number,
): readonly number[] {
  const ya = block[a!]!
  const yb = block[b!]!
  const yc = block[c!]!
  const yd = block[d!]!
  let withA = 0
  let withB = 0
  let withC = 0
  let withD = 0
  for (let k = 0; k < length; k++) {
    const value = x[k]!
    withA += value * ya[k]!
    withB += value * yb[k]!
    withC += value * yc[k]!
    withD += value * yd[k]!
  }
  return [withA, withB, withC, withD]
}

function addPair(
  { size, counts, sums, squares, products }: PairwiseSums,
  i: number,
  j: number,
  block: readonly Float64Array[],
  masks: readonly Float64Array[],
  length: number,
): void {
  const [x, y, hasX, hasY] = [block[i]!, block[j]!, masks[i]!, masks[j]!]
  let count = 0
  let sumX = 0
  let sumY = 0
  let squareX = 0
  let squareY = 0
  let product = 0
  for (let k = 0; k < length; k++) {
    const xk = x[k]! * hasY[k]!
    const yk = y[k]! * hasX[k]!
    count += hasX[k]! * hasY[k]!
    sumX += xk
    sumY += yk
    squareX += xk * xk
    squareY += yk * yk
    product += xk * yk
  }
  const ij = i * size + j
  const ji = j * size + i
  counts[ij]! += count
  sums[ij]! += sumX
  squares[ij]! += squareX
  products[ij]! += product
  if (ij === ji) return
  counts[ji]! += count
  sums[ji]! += sumY
  squares[ji]! += squareY
  products[ji]! += product
}
