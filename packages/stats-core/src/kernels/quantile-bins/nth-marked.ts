import { hypergeometric } from '../../random/hypergeometric.ts'
import type { RandomSource } from '../../random/random-source.ts'

/**
 * Returns the place, in [from, to), of the `nth` of `marked` rows that lie there at random: the negative hypergeometric law.
 *
 * Exact, by halving: how many marked rows fall into the first half is hypergeometric, and says which half it is. O(log₂(to − from)) draws.
 *
 * @param marked whole number from 1 to to − from
 * @param nth whole number from 1 to marked
 */
export function nthMarked(
  random: RandomSource,
  from: number,
  to: number,
  marked: number,
  nth: number,
): number {
  let low = from
  let high = to
  let inside = marked
  let wanted = nth
  while (inside < high - low) {
    const middle = (low + high) >>> 1
    const first = hypergeometric(random, inside, high - low - inside, middle - low)
    if (wanted <= first) {
      high = middle
      inside = first
    } else {
      low = middle
      inside -= first
      wanted -= first
    }
  }
  return low + wanted - 1
}
