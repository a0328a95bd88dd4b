import type { RandomSource } from './random-source.ts'
import { uniformIndex } from './uniform-index.ts'

/**
 * Returns `count` of the row numbers below `size`, ascending, every set equally likely: rows are drawn until so many different ones are marked, those that stay out where they are fewer. O(size).
 *
 * @param count at most `size`; all rows where it is more
 */
export function drawRows(random: RandomSource, size: number, count: number): Int32Array {
  const rows = new Int32Array(Math.min(size, count))
  const areMarkedTaken = rows.length <= size / 2
  const marks = new Uint8Array(size)
  for (let left = Math.min(rows.length, size - rows.length); left > 0; ) {
    const row = uniformIndex(random, size)
    left -= 1 - marks[row]!
    marks[row] = 1
  }
  const taken = areMarkedTaken ? 1 : 0
  let next = 0
  for (let row = 0; row < size; row += 1) if (marks[row] === taken) rows[next++] = row
  return rows
}
