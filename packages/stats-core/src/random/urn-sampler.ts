import { multivariateHypergeometric } from './multivariate-hypergeometric.ts'
import type { RandomSource } from './random-source.ts'

/**
 * Draws per colour up to which taking ball after ball beats one hypergeometric draw per colour (measured on
 * V8).
 */
const FEW_DRAWS = 40

/** The largest urn that is laid out ball by ball: 4 MB. */
const LARGEST_LAYOUT = 1_000_000

/**
 * A function that fills its argument with how many balls of each colour come up, when `draws` are taken
 * without replacement from an urn with `colours[i]` balls of colour i; made once for many draws from the same
 * urn.
 *
 * Exact either way: ball after ball where they are few for the number of colours, else by {@link
 * multivariateHypergeometric}.
 *
 * @param colours Whole numbers ≥ 0; not changed, and must not change.
 * @param draws Whole number in [0, sum of colours].
 */
export function urnSampler(
  random: RandomSource,
  colours: Float64Array,
  draws: number,
): (drawn: Float64Array) => void {
  const total = colours.reduce((sum, balls) => sum + balls, 0)
  if (draws <= FEW_DRAWS * colours.length && total <= LARGEST_LAYOUT) {
    return ballByBall(random, colours, draws)
  }
  return (drawn) => multivariateHypergeometric(random, colours, draws, drawn)
}

/**
 * The first `draws` steps of a Fisher-Yates shuffle; where the last draw left the balls is as good a start as
 * any.
 */
function ballByBall(
  random: RandomSource,
  colours: Float64Array,
  draws: number,
): (drawn: Float64Array) => void {
  const balls = new Uint32Array(colours.reduce((sum, count) => sum + count, 0))
  let end = 0
  for (const [colour, count] of colours.entries()) {
    balls.fill(colour, end, end + count)
    end += count
  }
  return (drawn) => {
    drawn.fill(0)
    for (let i = 0; i < draws; i++) {
      const other = i + indexBelow(random, balls.length - i)
      const colour = balls[other]!
      balls[other] = balls[i]!
      balls[i] = colour
      drawn[colour]! += 1
    }
  }
}

const WORDS = 0x100000000

/**
 * A whole number, uniform on [0, bound) without bias, by Lemire's multiplication (2019, ACM Trans. Model. Comput. Simul. 29): a remainder is taken only where a word
 * might have to be drawn again, which makes it several times as fast as taking remainders of words.
 *
 * @param bound Whole number in [1, 2^21], so that the products are exact doubles.
 */
function indexBelow(random: RandomSource, bound: number): number {
  for (;;) {
    const product = random.nextUint32() * bound
    const index = Math.floor(product / WORDS)
    const rest = product - index * WORDS
    if (rest >= bound || rest >= WORDS % bound) return index
  }
}
