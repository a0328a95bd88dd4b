import { drawRows, seededRandom } from '@leeway/stats-core'

/** Rows of each side that relations are judged on: 0.03 would be found, and the default threshold is 0.1. */
export const mostRelationRows = 30_000

/** The rows of both sides that relations are judged on, the same ones for all columns. */
export interface RelationRows {
  readonly reference: Int32Array
  readonly current: Int32Array
}

/** Returns at most {@link mostRelationRows} rows of each side, drawn with the seed. */
export function relationRows(
  referenceRows: number,
  currentRows: number,
  seed: string,
): RelationRows {
  const draw = (side: 'reference' | 'current', rows: number): Int32Array =>
    drawRows(seededRandom(relationSeed(seed, side)), rows, mostRelationRows)
  return { reference: draw('reference', referenceRows), current: draw('current', currentRows) }
}

/** Returns the seed of the rows of one side. */
export function relationSeed(seed: string, side: 'reference' | 'current'): string {
  return `${seed}:relations:${side}`
}
