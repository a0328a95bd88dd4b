import { logFactorial } from './log-factorial.ts'
import type { RandomSource } from './random-source.ts'

/**
 * How many of `draws` balls are red, when they are taken without replacement from an urn of `red` red and
 * `other` other balls.
 *
 * Exact. Fewer than ten draws are taken one by one; more by HRUA, the ratio-of-uniforms rejection of
 * Stadlober (1990, J. Comput. Appl. Math. 31), whose cost does not grow with the numbers. Both are the
 * algorithms of NumPy's `Generator.hypergeometric`.
 *
 * @param red Whole number ≥ 0.
 * @param other Whole number ≥ 0.
 * @param draws Whole number in [0, red + other].
 */
export function hypergeometric(
  random: RandomSource,
  red: number,
  other: number,
  draws: number,
): number {
  if (draws >= 10 && draws <= red + other - 10) return byRatioOfUniforms(random, red, other, draws)
  return oneByOne(random, red, other, draws)
}

function oneByOne(random: RandomSource, red: number, other: number, draws: number): number {
  const total = red + other
  const taken = Math.min(draws, total - draws)
  let redLeft = red
  for (let left = total; left > total - taken && redLeft > 0; left--) {
    if (random.nextDouble() * left < redLeft) redLeft--
  }
  const redTaken = red - redLeft
  return taken === draws ? redTaken : red - redTaken
}

// Stadlober's constants 2·sqrt(2/e) and 3 − 2·sqrt(3/e).
const D1 = 1.7155277699214135
const D2 = 0.8989161620588988

function byRatioOfUniforms(
  random: RandomSource,
  red: number,
  other: number,
  draws: number,
): number {
  const total = red + other
  const taken = Math.min(draws, total - draws)
  const fewer = Math.min(red, other)
  const more = Math.max(red, other)

  const share = fewer / total
  const mean = taken * share
  const centre = mean + 0.5
  const deviation = Math.sqrt(((total - taken) * taken * share * (1 - share)) / (total - 1) + 0.5)
  const height = D1 * deviation + D2
  const mode = Math.floor(((taken + 1) * (fewer + 1)) / (total + 2))
  const logAtMode = logWeight(mode, fewer, more, taken)
  const limit = Math.min(Math.min(taken, fewer) + 1, Math.floor(centre + 16 * deviation))

  let k = 0
  for (;;) {
    const u = random.nextDouble()
    const v = random.nextDouble()
    const x = centre + (height * (v - 0.5)) / u
    if (!(x >= 0 && x < limit)) continue
    k = Math.floor(x)
    const logRatio = logAtMode - logWeight(k, fewer, more, taken)
    if (u * (4 - u) - 3 <= logRatio) break
    if (u * (u - logRatio) >= 1) continue
    if (2 * Math.log(u) <= logRatio) break
  }
  const redTaken = red <= other ? k : taken - k
  return taken === draws ? redTaken : red - redTaken
}

/** Minus the logarithm of the probability of k, up to a constant. */
function logWeight(k: number, fewer: number, more: number, taken: number): number {
  return (
    logFactorial(k) +
    logFactorial(fewer - k) +
    logFactorial(taken - k) +
    logFactorial(more - taken + k)
  )
}
