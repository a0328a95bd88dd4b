import { kllRanks } from '../../src/sketches/kll-queries.ts'
import type { KllSketch } from '../../src/sketches/kll-sketch.ts'

/** Returns the largest difference, over all values, between the share that the sketch says lies at or below and the true one. */
export function largestRankError(sketch: KllSketch, values: Float64Array): number {
  const sorted = values.slice().sort()
  const points: number[] = []
  const shares: number[] = []
  for (let i = 0; i < sorted.length; i++) {
    if (sorted[i] === sorted[i + 1]) continue
    points.push(sorted[i]!)
    shares.push((i + 1) / sorted.length)
  }
  return kllRanks(sketch, points).reduce(
    (worst, share, i) => Math.max(worst, Math.abs(share - shares[i]!)),
    0,
  )
}
