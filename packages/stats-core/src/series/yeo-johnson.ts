/**
 * Returns a value after the power transformation of Yeo and Johnson (2000, Biometrika 87): λ = 1 leaves it, λ < 1 draws in large positive values,
 * λ > 1 large negative ones. Agrees with `scipy.stats.yeojohnson`.
 *
 * @param power λ
 */
export function yeoJohnson(value: number, power: number): number {
  if (value >= 0) return boxCox(value, power)
  return -boxCox(-value, 2 - power)
}

function boxCox(size: number, power: number): number {
  const log = Math.log1p(size)
  return power === 0 ? log : Math.expm1(power * log) / power
}

/**
 * Returns the power, in [−2, 4] to a hundredth, that makes the values most nearly normal: that of the largest likelihood.
 *
 * Profile likelihood of Yeo and Johnson, by golden-section search. Agrees with `scipy.stats.yeojohnson_normmax` within the step. Cost O(n).
 *
 * @param values finite, not all equal, at least 3; about centred, their scale about 1
 */
export function yeoJohnsonPower(values: readonly number[]): number {
  const signedLogs = values.reduce(
    (sum, value) => sum + Math.sign(value) * Math.log1p(Math.abs(value)),
    0,
  )
  const lack = (power: number): number => {
    const moved = values.map((value) => yeoJohnson(value, power))
    const mean = moved.reduce((sum, value) => sum + value, 0) / moved.length
    const spread = moved.reduce((sum, value) => sum + (value - mean) ** 2, 0) / moved.length
    return (values.length / 2) * Math.log(spread) - (power - 1) * signedLogs
  }
  return leastBetween(-2, 4, 0.01, lack)
}

function leastBetween(
  low: number,
  high: number,
  step: number,
  value: (at: number) => number,
): number {
  const ratio = (Math.sqrt(5) - 1) / 2
  let [from, to] = [low, high]
  let left = to - ratio * (to - from)
  let right = from + ratio * (to - from)
  let [atLeft, atRight] = [value(left), value(right)]
  while (to - from > step) {
    if (atLeft <= atRight) {
      to = right
      right = left
      atRight = atLeft
      left = to - ratio * (to - from)
      atLeft = value(left)
    } else {
      from = left
      left = right
      atLeft = atRight
      right = from + ratio * (to - from)
      atRight = value(right)
    }
  }
  return (from + to) / 2
}
