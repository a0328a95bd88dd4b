/** Returns how far a value is towards its threshold, from 0 to 1: 1 at it and beyond. A threshold of 0 is passed by every number above it. */
export function thresholdRatio(value: number, threshold: number): number {
  if (threshold > 0) return Math.min(1, Math.max(0, value / threshold))
  return value > 0 ? 1 : 0
}
