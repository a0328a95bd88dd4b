import type { RandomSource } from './random-source.ts'
import { uniformIndex } from './uniform-index.ts'

/**
 * Returns `count` of the row numbers below `size`, ascending, every set equally likely: selection sampling (Knuth, *The Art of Computer Programming* 2, section 3.4.2, algorithm S). O(size).
 *
 * @param count at most `size`; all rows then
 */
export function drawRows(random: RandomSource, size: number, count: number): Int32Array {
  const rows = new Int32Array(Math.min(size, count))
  let taken = 0
  for (let row = 0; taken < rows.length; row += 1) {
    const left = size - row
    if (left > rows.length - taken && uniformIndex(random, left) >= rows.length - taken) continue
    rows[taken++] = row
  }
  return rows
}
