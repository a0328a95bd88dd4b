import type { RandomSource } from './random-source.ts'

/**
 * A whole number, uniform on [0, bound), without bias: words from the incomplete last stretch of [0, 2^32)
 * are drawn again.
 *
 * @param bound Whole number in [1, 2^32].
 */
export function uniformIndex(random: RandomSource, bound: number): number {
  const usable = 0x100000000 - (0x100000000 % bound)
  for (;;) {
    const word = random.nextUint32()
    if (word < usable) return word % bound
  }
}
