import type { RandomSource } from '../../../src/random/random-source.ts'
import { normalQuantile } from '../../../src/special/normal-quantile.ts'

/** Standard normal values, each changed by `change`, sorted. */
export function normalSample(
  random: RandomSource,
  rows: number,
  change: (value: number, index: number) => number = (value) => value,
): Float64Array {
  return Float64Array.from({ length: rows }, (_, index) =>
    change(normalQuantile(random.nextDouble() + 2 ** -54), index),
  ).sort()
}
