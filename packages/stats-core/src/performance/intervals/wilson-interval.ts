import { criticalValue } from './critical-value.ts'

/**
 * Returns the score interval of a proportion (Wilson 1927, JASA 22): never empty at 0 and 1, never beyond them. Agrees with
 * `scipy.stats.binomtest(…).proportion_ci(method='wilson')`.
 *
 * @param share the proportion observed, in [0, 1]
 * @param size rows that it was observed on, not necessarily whole (an effective size); [0, 1] where it is 0
 * @param confidence in (0, 1)
 * @throws StatsError `invalid_option`
 */
export function wilsonInterval(share: number, size: number, confidence: number): [number, number] {
  if (!(size > 0)) return [0, 1]
  const z = criticalValue(confidence)
  const square = (z * z) / size
  const centre = (share + square / 2) / (1 + square)
  const half = (z * Math.sqrt((share * (1 - share)) / size + square / (4 * size))) / (1 + square)
  return [
    share === 0 ? 0 : Math.min(share, Math.max(0, centre - half)),
    share === 1 ? 1 : Math.max(share, Math.min(1, centre + half)),
  ]
}
