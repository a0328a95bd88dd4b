import { readNumbers } from './read-numbers.ts'
import type { Side } from './side.ts'
import type { Unread } from './unread.ts'

/**
 * Returns, for each feature, the mean of its finite values over the rows of each item, on all sides together; NaN where an item has none. Unread where a column does not hold numbers.
 *
 * @param items codes of the rows of each side, and how many items there are
 */
export function readItemFeatures(
  sides: readonly Side[],
  names: readonly string[],
  items: { readonly codes: readonly Int32Array[]; readonly size: number },
): Float64Array[] | Unread {
  const features: Float64Array[] = []
  for (const name of names) {
    const sums = new Float64Array(items.size)
    const counts = new Float64Array(items.size)
    for (const [place, side] of sides.entries()) {
      const values = readNumbers(side, name)
      if ('status' in values) return values
      for (const [row, code] of items.codes[place]!.entries()) {
        if (code < 0 || !Number.isFinite(values[row]!)) continue
        sums[code]! += values[row]!
        counts[code]! += 1
      }
    }
    features.push(sums.map((sum, code) => sum / counts[code]!))
  }
  return features
}
