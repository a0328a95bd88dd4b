import type { RandomSource } from '@leeway/stats-core'

/** What becomes of a standard normal value: the shapes that measures of reports take. */
const shapes: Readonly<Record<string, (value: number) => number>> = {
  normal: (value) => value,
  uniform: (value) => upperTail(-value),
  exponential: (value) => -Math.log(upperTail(value)),
  'lognormal (σ 0.5)': (value) => Math.exp(value / 2),
  'lognormal (σ 1)': (value) => Math.exp(value),
  'shares of 20': (value) => binomialQuantile(upperTail(-value), 20, 0.1) / 20,
  'counts of 5': (value) => binomialQuantile(upperTail(-value), 5, 0.2),
  '90 % zeros': (value) => (value > 1.2816 ? Math.exp(value / 2) : 0),
  '0 and 1': (value) => (value > 0.8416 ? 1 : 0),
}

/** The names of the shapes. */
export const shapeNames: readonly string[] = Object.keys(shapes)

/** Returns a stationary series without a pattern: a Gaussian AR(1) whose values are given a shape. */
export function drawNoise(
  random: RandomSource,
  { length, shape, autocorrelation }: { length: number; shape: string; autocorrelation: number },
): number[] {
  const scale = Math.sqrt(1 - autocorrelation ** 2)
  let state = normal(random)
  return Array.from({ length }, () => {
    const value = shapes[shape]!(state)
    state = autocorrelation * state + scale * normal(random)
    return value
  })
}

function normal(random: RandomSource): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
  return radius * Math.cos(2 * Math.PI * random.nextDouble())
}

/** P(Z ≥ value), by Abramowitz and Stegun 26.2.17: an error of 7.5e-8 does not show in a shape. */
function upperTail(value: number): number {
  if (value < 0) return 1 - upperTail(-value)
  const t = 1 / (1 + 0.2316419 * value)
  const weights = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]
  const sum = weights.reduceRight((inner, weight) => t * (weight + inner), 0)
  return (Math.exp(-(value ** 2) / 2) / Math.sqrt(2 * Math.PI)) * sum
}

function binomialQuantile(probability: number, trials: number, share: number): number {
  let mass = (1 - share) ** trials
  let sum = mass
  let count = 0
  while (sum < probability && count < trials) {
    mass *= ((trials - count) / (count + 1)) * (share / (1 - share))
    sum += mass
    count += 1
  }
  return count
}
