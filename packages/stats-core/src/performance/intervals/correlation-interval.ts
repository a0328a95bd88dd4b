import { shareInterval } from './share-interval.ts'

/**
 * Returns the interval of a coefficient in [−1, 1] whose sampling variance is known: that of `(1 + r) / 2` by {@link shareInterval}, carried back.
 *
 * @param coefficient in [−1, 1]
 * @param variance its sampling variance
 * @param size rows, or effective rows, behind it
 * @param confidence in (0, 1)
 * @throws StatsError `invalid_option`
 */
export function correlationInterval(
  coefficient: number,
  variance: number,
  size: number,
  confidence: number,
): [number, number] {
  const [low, high] = shareInterval((1 + coefficient) / 2, variance / 4, size, confidence)
  return [2 * low - 1, 2 * high - 1]
}
