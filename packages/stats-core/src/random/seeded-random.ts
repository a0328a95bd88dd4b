import type { RandomSource } from './random-source.ts'
import { xoshiro128 } from './xoshiro128.ts'

/**
 * A random source that yields the same numbers for the same seed on every platform.
 *
 * {@link xoshiro128}, its state the first 128 bits of SplitMix64, as the authors advise, started from the 64-bit
 * FNV-1a hash of the seed in UTF-8.
 *
 * @param seed Any text; texts that differ give streams with nothing visible in common.
 */
export function seededRandom(seed: string): RandomSource {
  const hash = fnv1a64(seed)
  const first = splitMix64(hash, 1n)
  const second = splitMix64(hash, 2n)
  return xoshiro128([low32(first), low32(first >> 32n), low32(second), low32(second >> 32n)])
}

function low32(value: bigint): number {
  return Number(value & 0xffffffffn) | 0
}

/** The 64-bit FNV-1a hash (Fowler, Noll and Vo) of a text in UTF-8. */
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
