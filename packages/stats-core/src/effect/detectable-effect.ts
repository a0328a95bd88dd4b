import { chiSquaredSurvival } from '../special/chi-squared-survival.ts'
import { normalSurvival } from '../special/normal-distribution.ts'
import { normalQuantile } from '../special/normal-quantile.ts'
import type { NormalChangeName } from './change-sensitivity.ts'
import { effectOfShift } from './effect-of-shift.ts'
import { effectOfSpread } from './effect-of-spread.ts'

/** How a change is found: a test says that it is real, {@link driftEffect} says that it is large. */
export interface DetectionRule {
  readonly referenceValues: number
  readonly currentValues: number
  /** P-value at or under which a change is real, in (0, 1]. */
  readonly level: number
  /**
   * For a test that gathers a change in one z statistic: how much of the best possible z it reaches ({@link changeSensitivity}). Absent: the test sees all
   * cells alike, as a chi-square test does.
   */
  readonly sensitivity?: number
  /** The change that the sensitivity is for. @defaultValue 'shift' */
  readonly change?: NormalChangeName
  /** Effect from which a change is large, ≥ 0. */
  readonly effectThreshold: number
  /**
   * Mean of the Jensen-Shannon divergence without drift at these sizes, bits ({@link jensenShannonNullMean}). Of no account for a test with a sensitivity
   * where every effect is large enough.
   */
  readonly nullMean: number
}

/** The change that {@link detectableEffect} speaks of is found with this probability. */
const POWER = 0.8

/** Jensen-Shannon distance per standard normal unit of a small change that is not binned: a shift of so many deviations has a divergence of shift² / 8 nats. */
const PER_UNIT = 1 / Math.sqrt(8 * Math.LN2)

/** The effect of each change, in units in which its Fisher information is 1. */
const effectOf: Readonly<Record<NormalChangeName, (units: number) => number>> = {
  shift: effectOfShift,
  spread: (units) => effectOfSpread(Math.exp(units / Math.SQRT2)),
}

/** What twenty bins leave of that: 0.99 of a shift, 0.95 of a spread. */
const binned: Readonly<Record<NormalChangeName, number>> = {
  shift: effectOf.shift(1e-3) / (1e-3 * PER_UNIT),
  spread: effectOf.spread(1e-3) / (1e-3 * PER_UNIT),
}

/** Standard normal values that far out no longer change a probability of 0.8. */
const FAR = 6

const STEPS = 48

/**
 * Returns the smallest effect, a Jensen-Shannon distance (base 2) in [0, 1], that the rule finds with probability 0.8.
 *
 * For a change of squared distance e², 8 ln 2 · nm/(n + m) times the estimated divergence is noncentral chi-squared with noncentrality d² = 8 ln 2 ·
 * nm/(n + m) · e²: (Z + d)² + W, where Z is the direction of the change and W is noise over the other cells. Large asks that this exceed its
 * mean without drift by the threshold's share; real asks that it exceed the chi-squared law's critical value, or, of a test that looks in one
 * direction with sensitivity s, that s d + Z exceed the normal one. Both depend on the same Z, so that their joint probability is one integral over it;
 * d is where that is 0.8. The law holds for small changes; for one direction a larger one is read off the curve of the normal shift
 * or spread ({@link effectOfShift}, {@link effectOfSpread}). Never less than `effectThreshold`. Some 0.3 ms.
 */
export function detectableEffect(rule: DetectionRule): number {
  const { referenceValues: n, currentValues: m, effectThreshold, change = 'shift' } = rule
  const unit = Math.sqrt(8 * Math.LN2 * ((n * m) / (n + m)))
  const probability = findingProbability(rule, unit)
  const isFound = (d: number) => probability(d) >= POWER
  let low = 0
  let high = 1
  while (!isFound(high) && high < 2 * unit) high *= 2
  while (high - low > 1e-4 * high) {
    const middle = (low + high) / 2
    if (isFound(middle)) high = middle
    else low = middle
  }
  const small = high / unit
  const effect =
    rule.sensitivity === undefined ? small : effectOf[change](small / PER_UNIT / binned[change])
  return Math.min(1, Math.max(effectThreshold, effect))
}

/** The probability that the rule finds a change of noncentrality d². */
function findingProbability(
  { level, sensitivity, change = 'shift', effectThreshold, nullMean }: DetectionRule,
  unit: number,
): (d: number) => number {
  const freedom = Math.max(1, unit ** 2 * nullMean)
  const large = effectThreshold > 0 ? freedom + (unit * effectThreshold) ** 2 : 0
  const needed = sensitivity === undefined ? Math.max(large, criticalValue(level, freedom)) : large
  const realFrom = (d: number): number =>
    sensitivity === undefined
      ? -FAR
      : -normalQuantile(level / 2) - (sensitivity / binned[change]) * d
  return (d) => {
    const from = realFrom(d)
    if (freedom < 1.01) return normalSurvival(Math.max(Math.sqrt(needed) - d, from))
    const rest = (z: number): number => chiSquaredSurvival(needed - (z + d) ** 2, freedom - 1)
    return integrate(Math.max(-FAR, from), rest)
  }
}

/** ∫ φ(z) probability(z) dz from `from` on, by the trapezoid rule. */
function integrate(from: number, probability: (z: number) => number): number {
  if (from >= FAR) return 0
  const step = (FAR - from) / STEPS
  let sum = 0
  for (let k = 0; k <= STEPS; k++) {
    const z = from + k * step
    const weight = k === 0 || k === STEPS ? 0.5 : 1
    sum += weight * Math.exp(-0.5 * z * z) * probability(z)
  }
  return (sum * step) / Math.sqrt(2 * Math.PI)
}

/** The value that a chi-squared variable exceeds with probability `level`, to four digits. */
function criticalValue(level: number, degreesOfFreedom: number): number {
  let low = 0
  let high = degreesOfFreedom + 10
  while (chiSquaredSurvival(high, degreesOfFreedom) > level) high *= 2
  while (high - low > 1e-4 * high) {
    const middle = (low + high) / 2
    if (chiSquaredSurvival(middle, degreesOfFreedom) > level) low = middle
    else high = middle
  }
  return high
}
