/** A sample as a golden file holds it: its values, or the law that `draw` of stats-core's test/golden/continuous/pairs.py draws from. */
export type GoldenSample<T> =
  | readonly T[]
  | { readonly law: string; readonly seed: number; readonly n: number; readonly shift?: number; readonly scale?: number }

/** Returns the values of a sample. */
export function draw<T extends number | string>(sample: GoldenSample<T>): (T | number)[] {
  if (!('law' in sample)) return [...sample]
  const { law, seed, n, shift = 0, scale = 1 } = sample
  return Array.from({ length: n }, (_, i) => {
    const z = Math.sqrt(-2 * Math.log(uniform(i, seed))) * Math.cos(2 * Math.PI * uniform(i, seed + 7919))
    return scale * (law === 'lognormal' ? Math.exp(0.5 * z) : z) + shift
  })
}

function uniform(i: number, seed: number): number {
  return (mix(Math.imul(i, 0x9e3779b1) + mix(seed)) + 0.5) / 2 ** 32
}

/** Murmur3's finaliser. */
function mix(value: number): number {
  let x = value
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}
