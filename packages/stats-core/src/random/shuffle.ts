import type { RandomSource } from './random-source.ts'
import { uniformIndex } from './uniform-index.ts'

/** An array whose elements can be exchanged in place. */
export type Shuffleable = { readonly length: number; [index: number]: unknown }

/**
 * Puts the elements of `values` into a random order, in place; every order is equally likely.
 *
 * Durstenfeld's form of the Fisher-Yates shuffle (Knuth, TAOCP 2, 3.4.2 P). Cost O(n).
 */
export function shuffle(random: RandomSource, values: Shuffleable): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = uniformIndex(random, last + 1)
    const kept = values[last]
    values[last] = values[other]
    values[other] = kept
  }
}
