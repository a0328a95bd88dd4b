import type { ValueRange } from '@leeway/stats-core/quality'

/** Part of the width of the range by which values may go beyond either end. */
const MARGIN = 0.5

/**
 * Returns a range of finite values half as wide again at either end, `undefined` where there is none: a shift is for the drift
 * tests to judge, a wrong unit or a −999 goes further. What never was negative may not become so, nor positive; what always was a share has to stay in [0, 1].
 */
export function wideRange(
  range: Required<ValueRange> | undefined,
): { low: number; high: number } | undefined {
  if (range === undefined) return undefined
  const { low, high } = range
  if (low >= 0 && high <= 1) return { low: 0, high: 1 }
  const margin = MARGIN * (high - low)
  const wide = {
    low: low >= 0 ? Math.max(0, low - margin) : low - margin,
    high: high <= 0 ? Math.min(0, high + margin) : high + margin,
  }
  return Number.isFinite(wide.low) && Number.isFinite(wide.high) ? wide : { low, high }
}
