import { normalQuantile } from '../special/normal-quantile.ts'

/** The change that {@link detectableShare} speaks of is found with this probability. */
const POWER = 0.8

const STEPS = 40

/** What a classifier that tells texts apart has to reach. */
export interface ReplacementRule {
  /** Texts of the reference on which the classifier is judged. */
  readonly referenceTexts: number
  /** Current texts on which it is judged. */
  readonly currentTexts: number
  /** Area under the ROC curve from which the verdict is drift, in [0.5, 1]. */
  readonly area: number
  /** `power`: found with probability 0.8; `mean`: in the mean, chance left out. */
  readonly reading: 'power' | 'mean'
}

/**
 * Returns the smallest share of current texts that has to be replaced, by texts that nothing in the reference resembles, to be found; `undefined` where not even all of them would do.
 *
 * A classifier that has learned to know a part q of them ranks these above all others and the rest at random: with a share s the area is (1 + q s) / 2 in the mean. Its
 * variance is that of how many are among the texts judged, s (1 − s) / 4m, and that of the ranks of the rest, (n + m' + 1) / 12 n m', m' = m (1 − s), times (1 − s)².
 *
 * @param recognized q, in (0, 1]
 */
export function detectableShare(rule: ReplacementRule, recognized: number): number | undefined {
  const isFound = (share: number): boolean =>
    (1 + recognized * share) / 2 - margin(rule, share) >= rule.area
  if (!isFound(1)) return undefined
  let low = 0
  let high = 1
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (isFound(middle)) high = middle
    else low = middle
  }
  return high
}

/** By so much the mean has to exceed the area needed. */
function margin(
  { reading, referenceTexts: n, currentTexts: m }: ReplacementRule,
  share: number,
): number {
  if (reading === 'mean') return 0
  const rest = 1 - share
  const others = m * rest
  const ofNumber = (share * rest) / (4 * m)
  const ofRanks = others > 0 ? (rest * rest * (n + others + 1)) / (12 * n * others) : 0
  return normalQuantile(POWER) * Math.sqrt(ofNumber + ofRanks)
}
