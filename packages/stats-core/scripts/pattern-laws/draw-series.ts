import type { RandomSource } from '../../src/random/random-source.ts'
import { normalSurvival } from '../../src/special/normal-distribution.ts'
import { normalQuantile } from '../../src/special/normal-quantile.ts'

/** What becomes of a standard normal value: shapes of noise, from none to much skew, and as effects of stable columns have it. */
export const shapes: Readonly<Record<string, (value: number) => number>> = {
  normal: (value) => value,
  exponential: (value) => -Math.log(normalSurvival(value)),
  'lognormal, 0.5': (value) => Math.exp(value / 2),
  'lognormal, 1': (value) => Math.exp(value),
  'two thirds zero': (value) => Math.max(0, -Math.log(normalSurvival(value)) - 1),
}

/** Returns a stationary Gaussian AR(1) series of mean 0 and variance 1. */
export function drawSeries(
  random: RandomSource,
  length: number,
  autocorrelation: number,
): number[] {
  const series: number[] = []
  const scale = Math.sqrt(1 - autocorrelation ** 2)
  for (let index = 0; index < length; index += 1) {
    const shock = normalQuantile((random.nextUint32() + 0.5) / 2 ** 32)
    series.push(index === 0 ? shock : autocorrelation * series[index - 1]! + scale * shock)
  }
  return series
}
