import { seededRandom } from '../../src/random/seeded-random.ts'

type Stream = (n: number, seed: string) => Float64Array

/** Orders and laws that are hard on a quantile sketch, each by its name. */
export const streams: Readonly<Record<'sorted' | 'reversed' | 'random' | 'zipf', Stream>> = {
  sorted: (n) => Float64Array.from({ length: n }, (_, i) => i),
  reversed: (n) => Float64Array.from({ length: n }, (_, i) => n - i),
  random: (n, seed) => draw(n, seed, (u) => u),
  zipf: (n, seed) => draw(n, seed, (u) => Math.floor(1 / (1 - u))),
}

function draw(n: number, seed: string, value: (uniform: number) => number): Float64Array {
  const random = seededRandom(seed)
  return Float64Array.from({ length: n }, () => value(random.nextDouble()))
}
