import { chiSquaredSurvival } from '../special/chi-squared-survival.ts'

const POWER = 0.8

/**
 * Returns the smallest effect of a relation that would have been found with probability 0.8: that of {@link relationChange}, p-value and effect alike.
 *
 * The noncentral chi-squared law in the approximation of Patnaik (*Biometrika* 36, 1949), which is within 1 % here. Never below `effectThreshold`.
 *
 * @param level p-value at or under which a change is real, in (0, 1]
 */
export function detectableRelation(
  {
    degreesOfFreedom: df,
    referenceRows,
    currentRows,
  }: {
    readonly degreesOfFreedom: number
    readonly referenceRows: number
    readonly currentRows: number
  },
  level: number,
  effectThreshold: number,
): number {
  const critical = firstWhere((x) => chiSquaredSurvival(x, df) <= level)
  const noncentrality = firstWhere((lambda) => {
    const scale = (df + 2 * lambda) / (df + lambda)
    return chiSquaredSurvival(critical / scale, (df + lambda) / scale) >= POWER
  })
  return Math.max(effectThreshold, Math.sqrt(noncentrality * (1 / referenceRows + 1 / currentRows)))
}

/** The smallest x ≥ 0 at which `holds`, which holds from somewhere on. */
function firstWhere(holds: (x: number) => boolean): number {
  let high = 1
  while (!holds(high)) high *= 2
  let low = 0
  while (high - low > 1e-6 * high) {
    const middle = (low + high) / 2
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}
