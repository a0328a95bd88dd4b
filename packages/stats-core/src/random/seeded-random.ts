/** A stream of random numbers. Whoever needs chance takes one of these as an argument. */
export interface RandomSource {
  /** The next whole number, uniform on [0, 2^32). */
  nextUint32(): number
  /** The next number, uniform on the multiples of 2^-53 in [0, 1). Takes two whole numbers. */
  nextDouble(): number
}

/**
 * A random source that yields the same numbers for the same seed on every platform and in every version of this package.
 *
 * The generator is xoshiro128** 1.1 (Blackman and Vigna 2021, ACM Trans. Math. Softw. 47): 128 bits of state, period 2^128 − 1,
 * 32-bit integer arithmetic only. Its state is the first 128 bits of SplitMix64, as the authors advise, started from the 64-bit
 * FNV-1a hash (RFC 9923) of the seed in UTF-8. Not for secrets.
 *
 * @param seed Any text; texts that differ give streams with nothing visible in common.
 */
export function seededRandom(seed: string): RandomSource {
  let [a, b, c, d] = stateOf(seed)

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

function stateOf(seed: string): [number, number, number, number] {
  const state = fnv1a64(seed)
  const first = splitMix64(state, 1n)
  const second = splitMix64(state, 2n)
  return [low32(first), low32(first >> 32n), low32(second), low32(second >> 32n)]
}

function low32(value: bigint): number {
  return Number(value & 0xffffffffn) | 0
}

/** The 64-bit FNV-1a hash of a text in UTF-8. */
export function fnv1a64(text: string): bigint {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return hash
}

/** The `index`-th output, from 1, of SplitMix64 (Steele, Lea and Flood 2014) started from `seed`. */
export function splitMix64(seed: bigint, index: bigint): bigint {
  let z = BigInt.asUintN(64, seed + index * 0x9e3779b97f4a7c15n)
  z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n)
  z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn)
  return z ^ (z >> 31n)
}
