import type { RandomSource } from '../../src/random/random-source.ts'
import { normalQuantile } from '../../src/special/normal-quantile.ts'

/** Draws one value. */
export type DrawValue = (random: RandomSource) => number

/** Uniform on (0, 1), both ends excluded. */
export const uniform: DrawValue = (random) => random.nextDouble() + 2 ** -54

/** Mean 0, variance 1. */
export const normal: DrawValue = (random) => normalQuantile(uniform(random))

/** Mean 1. */
export const exponential: DrawValue = (random) => -Math.log(uniform(random))

/** Student's t with two degrees of freedom: infinite variance. */
export const studentT2: DrawValue = (random) => normal(random) / Math.sqrt(exponential(random))

/** No mean. */
export const cauchy: DrawValue = (random) => Math.tan(Math.PI * (uniform(random) - 0.5))

/** exp of a standard normal. */
export const lognormal: DrawValue = (random) => Math.exp(normal(random))

/** Poisson with the given mean, by inversion. */
export function poisson(mean: number): DrawValue {
  return (random) => {
    const u = uniform(random)
    let probability = Math.exp(-mean)
    let cumulative = probability
    let count = 0
    while (u > cumulative && probability > 0) {
      count += 1
      probability *= mean / count
      cumulative += probability
    }
    return count
  }
}

/** 0 with probability `share`, else a draw. */
export function withZeros(share: number, draw: DrawValue): DrawValue {
  return (random) => (random.nextDouble() < share ? 0 : draw(random))
}
