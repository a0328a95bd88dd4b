import type { RandomSource } from '../random/random-source.ts'

const WORDS = 624
const MIDDLE = 397

/**
 * Returns the generator MT19937 (Matsumoto and Nishimura 1998, ACM Trans. Model. Comput. Simul. 8), started from one number as
 * its authors' `init_genrand` does. `nextDouble` is their `genrand_res53`.
 *
 * @param seed whole number in [0, 2^32)
 */
export function mersenneTwister(seed: number): RandomSource {
  const state = new Int32Array(WORDS)
  state[0] = seed
  for (let i = 1; i < WORDS; i += 1) {
    const previous = state[i - 1]!
    state[i] = Math.imul(1812433253, previous ^ (previous >>> 30)) + i
  }
  let position = WORDS

  const nextUint32 = (): number => {
    if (position === WORDS) {
      twist(state)
      position = 0
    }
    let word = state[position]!
    position += 1
    word ^= word >>> 11
    word ^= (word << 7) & 0x9d2c5680
    word ^= (word << 15) & 0xefc60000
    return (word ^ (word >>> 18)) >>> 0
  }
  const nextDouble = (): number => {
    const high = nextUint32() >>> 5
    const low = nextUint32() >>> 6
    return (high * 0x4000000 + low) / 0x20000000000000
  }
  return { nextUint32, nextDouble }
}

function twist(state: Int32Array): void {
  for (let i = 0; i < WORDS; i += 1) {
    const word = (state[i]! & 0x80000000) | (state[(i + 1) % WORDS]! & 0x7fffffff)
    const twisted = (word >>> 1) ^ (word & 1 ? 0x9908b0df : 0)
    state[i] = state[(i + MIDDLE) % WORDS]! ^ twisted
  }
}
