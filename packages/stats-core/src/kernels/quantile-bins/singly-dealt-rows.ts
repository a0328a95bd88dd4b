import type { RandomSource } from '../../random/random-source.ts'
import { urnSampler } from '../../random/urn-sampler.ts'
import type { DealtRows } from './dealt-rows.ts'

/**
 * Returns rows that are dealt one by one. O(rows of the smaller sample) a deal, and O(rows) to ask for all of them.
 *
 * @param total rows of both samples
 * @param referenceRows whole number in [1, total − 1]
 */
export function singlyDealtRows(
  random: RandomSource,
  total: number,
  referenceRows: number,
): DealtRows {
  const isReferenceDrawn = 2 * referenceRows <= total
  const drawnRows = isReferenceDrawn ? referenceRows : total - referenceRows
  const isDrawn = new Float64Array(total)
  const fill = urnSampler(random, new Float64Array(total).fill(1), drawnRows)
  const mark = isReferenceDrawn ? 1 : 0
  return {
    deal: () => fill(isDrawn),
    count: (from, to) => {
      let count = 0
      for (let row = from; row < to; row++) if (isDrawn[row] === mark) count += 1
      return count
    },
    nth: (from, _to, _marked, nth) => {
      let row = from - 1
      for (let left = nth; left > 0; ) if (isDrawn[++row] === mark) left -= 1
      return row
    },
  }
}
