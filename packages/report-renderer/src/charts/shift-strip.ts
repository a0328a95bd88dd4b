import type { Histogram } from './histogram.ts'
import { stepArea } from './steps.ts'
import { pathOf } from './svg.ts'

const reach = 17
const smallestDifference = 0.004

/**
 * Returns a strip of bars under a distribution: up where the current data has a larger share of its rows than the reference, down where it
 * has a smaller one. The largest difference fills the strip; differences under 0.4 points are drawn in that scale, so that noise stays flat.
 */
export function shiftStrip(
  xs: readonly number[],
  histogram: Histogram,
  place: { left: number; right: number; middle: number },
): string {
  const differences = histogram.current.map(
    (share, index) => share - (histogram.reference[index] ?? 0),
  )
  const largest = Math.max(smallestDifference, ...differences.map(Math.abs))
  const length = (difference: number) => (difference / largest) * reach
  const gains = differences.map((value) => place.middle - length(Math.max(0, value)))
  const losses = differences.map((value) => place.middle - length(Math.min(0, value)))
  const points = (largest * 100).toFixed(1)
  const label = (y: number, sign: string) =>
    `<text class="tick end" x="${place.left - 6}" y="${y}">${sign}${points}</text>`
  return (
    pathOf('gain', stepArea(xs, gains, place.middle)) +
    pathOf('loss', stepArea(xs, losses, place.middle)) +
    pathOf('axis', `M${place.left} ${place.middle}H${place.right}`) +
    label(place.middle - 8, '+') +
    label(place.middle + 16, '\u2212')
  )
}
