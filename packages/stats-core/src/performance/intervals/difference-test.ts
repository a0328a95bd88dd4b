import { normalSurvival } from '../../special/normal-distribution.ts'
import { criticalValue } from './critical-value.ts'

/** A figure and its confidence interval. */
export interface EstimatedFigure {
  readonly value: number
  readonly interval: readonly [low: number, high: number]
}

/** How likely a difference as large as the one found is in one direction when there is none. */
export interface DifferenceTest {
  /** P of a rise at least as large, in [0, 1]. */
  readonly pRise: number
  /** P of a fall at least as large, in [0, 1]. */
  readonly pFall: number
}

/**
 * Returns one-sided p-values of the difference between the same figure of two independent samples, from their intervals alone.
 *
 * The variance of the difference is the sum of the two variances, each read off the arm of its interval that points to the other side (MOVER: Zou and Donner 2008, Stat. Med. 27; for two shares with
 * Wilson's intervals the test that Newcombe's hybrid score interval of 1998 inverts). It keeps the intervals' asymmetry near a bound. Intervals of Student's t in small samples make it conservative.
 * Cost O(1).
 *
 * @param confidence of both intervals, in (0, 1)
 * @throws StatsError `invalid_option`
 */
export function differenceTest(
  reference: EstimatedFigure,
  current: EstimatedFigure,
  confidence: number,
): DifferenceTest {
  const critical = criticalValue(confidence)
  const rise = current.value - reference.value
  const reach = {
    riseBelow: current.value - current.interval[0],
    riseAbove: reference.interval[1] - reference.value,
    fallBelow: reference.value - reference.interval[0],
    fallAbove: current.interval[1] - current.value,
  }
  return {
    pRise: tail(rise, Math.hypot(reach.riseBelow, reach.riseAbove) / critical),
    pFall: tail(-rise, Math.hypot(reach.fallBelow, reach.fallAbove) / critical),
  }
}

function tail(difference: number, error: number): number {
  if (error === 0) return difference > 0 ? 0 : 1
  return normalSurvival(difference / error)
}
