import { studentTSurvival } from '../../special/student-t-survival.ts'
import { criticalValue } from './critical-value.ts'

/** From here on the normal law is within 1e-3 of Student's. */
const NORMAL_FROM = 2000

/**
 * Returns the t that a Student variable stays within with probability `confidence`, on both sides. By bisection of its survival function to
 * 1e-12; the normal value from 2000 degrees of freedom on. Agrees with `scipy.stats.t.interval`.
 *
 * @param confidence in (0, 1)
 * @param degreesOfFreedom greater than 0
 * @throws StatsError `invalid_option`
 */
export function studentCriticalValue(confidence: number, degreesOfFreedom: number): number {
  const z = criticalValue(confidence)
  if (degreesOfFreedom >= NORMAL_FROM) return z
  const tail = (1 - confidence) / 2
  let low = z
  let high = 2 * z
  while (studentTSurvival(high, degreesOfFreedom) > tail) high *= 2
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (studentTSurvival(middle, degreesOfFreedom) > tail) low = middle
    else high = middle
  }
  return high
}
