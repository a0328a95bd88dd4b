import { hypergeometric } from './hypergeometric.ts'
import type { RandomSource } from './random-source.ts'

/**
 * Fills `drawn` with how many balls of each colour come up, when `draws` are taken without replacement from
 * an urn with `colours[i]` balls of colour i.
 *
 * Exact: each colour's number is drawn from its hypergeometric law given the colours before it (NumPy's
 * method `marginals`). One {@link hypergeometric} draw per colour, ends early when nothing is left to draw;
 * fastest with the most frequent colours first.
 *
 * @param colours Whole numbers ≥ 0.
 * @param draws Whole number in [0, sum of colours].
 * @param drawn Receives the result; as long as `colours`.
 */
export function multivariateHypergeometric(
  random: RandomSource,
  colours: Float64Array,
  draws: number,
  drawn: Float64Array,
): void {
  let rest = 0
  for (let i = 0; i < colours.length; i++) rest += colours[i]!
  let left = draws
  drawn.fill(0)
  for (let i = 0; i < colours.length && left > 0; i++) {
    const balls = colours[i]!
    rest -= balls
    const taken = rest === 0 ? left : hypergeometric(random, balls, rest, left)
    drawn[i] = taken
    left -= taken
  }
}
