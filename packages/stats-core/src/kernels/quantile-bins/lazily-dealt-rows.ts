import { hypergeometric } from '../../random/hypergeometric.ts'
import type { RandomSource } from '../../random/random-source.ts'
import type { DealtRows } from './dealt-rows.ts'

/**
 * Returns rows that are dealt no further than they are asked for: how many lie in a part is hypergeometric, and a place follows the negative hypergeometric law.
 *
 * Exact. A place is found by halving: how many rows of the reference fall into the first half says which half it is in. O(log₂(to − from)) draws, whatever the number of rows.
 */
export function lazilyDealtRows(random: RandomSource): DealtRows {
  return {
    deal: () => undefined,
    count: (from, to, marked, rows) => hypergeometric(random, marked, rows - marked, to - from),
    nth: (from, to, marked, nth) => {
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
    },
  }
}
