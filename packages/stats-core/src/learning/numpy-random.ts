import type { RandomSource } from '../random/random-source.ts'
import { mersenneTwister } from './mersenne-twister.ts'

/** The part of NumPy's `RandomState` on which scikit-learn's splits and shuffles rest. */
export interface NumpyRandom extends RandomSource {
  /** A whole number, uniform on [0, bound): `randint(bound)`. */
  below(bound: number): number
  /** The numbers 0 to `length` − 1 in random order: `permutation(length)`. */
  permutation(length: number): Int32Array
}

/**
 * Returns NumPy's legacy generator `RandomState(seed)`, number for number (its stream is frozen by NumPy's NEP 19).
 *
 * For results that must be those of Evidently or scikit-learn, which name their seeds; everything else takes `seededRandom`.
 *
 * @param seed whole number in [0, 2^32)
 */
export function numpyRandom(seed: number): NumpyRandom {
  const source = mersenneTwister(seed)

  const below = (bound: number): number => {
    if (bound <= 1) return 0
    const mask = 0xffffffff >>> Math.clz32(bound - 1)
    for (;;) {
      const drawn = (source.nextUint32() & mask) >>> 0
      if (drawn < bound) return drawn
    }
  }
  const permutation = (length: number): Int32Array => {
    const order = new Int32Array(length)
    for (let i = 0; i < length; i += 1) order[i] = i
    for (let last = length - 1; last > 0; last -= 1) {
      const other = below(last + 1)
      const kept = order[last]!
      order[last] = order[other]!
      order[other] = kept
    }
    return order
  }
  return { ...source, below, permutation }
}
