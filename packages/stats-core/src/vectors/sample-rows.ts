import type { RandomSource } from '../random/random-source.ts'
import { uniformIndex } from '../random/uniform-index.ts'
import { type RowMatrix, takeRows } from './row-matrix.ts'

/** A part of two samples of rows. */
export interface SampledRows {
  readonly reference: RowMatrix
  readonly current: RowMatrix
  /** Whether rows were left out. */
  readonly isSampled: boolean
}

/**
 * Returns at most `most` rows of both samples together, drawn at random without replacement; all of them, untouched, where they are no more.
 *
 * Half of the rows are drawn from each side; a side that has fewer leaves its share to the other.
 *
 * @param most ≥ 2
 */
export function sampleRows(
  random: RandomSource,
  reference: RowMatrix,
  current: RowMatrix,
  most: number,
): SampledRows {
  if (reference.rows + current.rows <= most) return { reference, current, isSampled: false }
  const half = Math.floor(most / 2)
  const ofReference = Math.min(reference.rows, Math.max(half, most - current.rows))
  return {
    reference: drawRows(random, reference, ofReference),
    current: drawRows(random, current, most - ofReference),
    isSampled: true,
  }
}

function drawRows(random: RandomSource, matrix: RowMatrix, count: number): RowMatrix {
  return count < matrix.rows ? takeRows(matrix, drawIndices(random, matrix.rows, count)) : matrix
}

/** Returns `count` different whole numbers of [0, size), every set equally likely: the first steps of a Fisher-Yates shuffle. */
export function drawIndices(random: RandomSource, size: number, count: number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, i) => i)
  for (let i = 0; i < count; i += 1) {
    const other = i + uniformIndex(random, size - i)
    const kept = order[i]!
    order[i] = order[other]!
    order[other] = kept
  }
  return order.subarray(0, count)
}
