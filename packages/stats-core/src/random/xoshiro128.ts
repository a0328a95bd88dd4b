import type { RandomSource } from './random-source.ts'

/**
 * The generator xoshiro128** 1.1 (Blackman and Vigna 2021, ACM Trans. Math. Softw. 47) from a given state.
 *
 * 128 bits of state, period 2^128 − 1, 32-bit integer arithmetic only: the same numbers on every platform.
 * Not for secrets.
 *
 * @param state Four 32-bit words, not all 0.
 */
export function xoshiro128(state: readonly [number, number, number, number]): RandomSource {
  let [a, b, c, d] = state

  const nextUint32 = (): number => {
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result
  }
  const nextDouble = (): number => {
    const high = nextUint32() >>> 5
    const low = nextUint32() >>> 6
    return (high * 0x4000000 + low) / 0x20000000000000
  }
  return { nextUint32, nextDouble }
}
