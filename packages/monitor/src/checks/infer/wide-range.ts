/** Part of the width of the range by which values may go beyond either end. */
const MARGIN = 0.5

/** Values between two returns: an engine compiles a function that is called often better than a loop it enters midway. */
const STRIDE = 4096

/**
 * Returns the range of the finite values, half as wide again at either end, `undefined` where there is none: a shift is for the drift
 * tests to judge, a wrong unit or a −999 goes further. What never was negative may not become so, nor positive; what always was a share has to stay in [0, 1]. Cost O(n).
 */
export function wideRange(values: Float64Array): { low: number; high: number } | undefined {
  const range = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY }
  for (let from = 0; from < values.length; from += STRIDE) widen(range, values, from)
  const { low, high } = range
  if (low > high) return undefined
  if (low >= 0 && high <= 1) return { low: 0, high: 1 }
  const margin = MARGIN * (high - low)
  const wide = {
    low: low >= 0 ? Math.max(0, low - margin) : low - margin,
    high: high <= 0 ? Math.min(0, high + margin) : high + margin,
  }
  return Number.isFinite(wide.low) && Number.isFinite(wide.high) ? wide : { low, high }
}

function widen(range: { low: number; high: number }, values: Float64Array, from: number): void {
  const end = Math.min(from + STRIDE, values.length)
  let { low, high } = range
  for (let row = from; row < end; row++) {
    const value = values[row]!
    if (!Number.isFinite(value)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  range.low = low
  range.high = high
}
