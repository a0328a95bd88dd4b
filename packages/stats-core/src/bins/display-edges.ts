import { quantileSorted } from '../profiles/quantile-sorted.ts'

const BINS = 20
const MOST_WHOLE_NUMBERS = 30

/**
 * Returns the edges of equally wide bins in which a numeric column is best looked at, ascending, at least two.
 *
 * Twenty bins over the reference's middle 99 %; the first and the last bin are meant to hold everything beyond as well. Whole numbers of a
 * range of at most 30 get a bin each, with the number in its middle. Where the middle 99 % are one value, it gets a bin between two others.
 * Equally wide bins are for the eye: the effect is measured on {@link quantileEdges}.
 *
 * @param sorted the reference, ascending, finite, length ≥ 1
 */
export function displayEdges(sorted: Float64Array): Float64Array {
  const low = quantileSorted(sorted, 0.005)
  const high = quantileSorted(sorted, 0.995)
  const width = (high - low) / BINS
  if (!(low + width > low && Number.isFinite(width))) {
    const step = Math.abs(low) / 100 || 1
    return Float64Array.of(low - 1.5 * step, low - step / 2, low + step / 2, low + 1.5 * step)
  }
  const first = sorted[0]!
  const last = sorted[sorted.length - 1]!
  if (last - first <= MOST_WHOLE_NUMBERS && sorted.every(Number.isInteger)) {
    return Float64Array.from({ length: last - first + 2 }, (_, k) => first - 0.5 + k)
  }
  return Float64Array.from({ length: BINS + 1 }, (_, k) => low + k * width)
}
