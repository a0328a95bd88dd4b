import { log1pMinusX } from './log1p-minus-x.ts'

/**
 * Returns `k ln(k/mean) + mean − k`, half the Poisson deviance of `k` from `mean`, ≥ 0.
 *
 * The exponent that saddle-point probabilities are made of (Loader 2000, his `bd0`); relative
 * accuracy is kept where `k` and `mean` nearly agree and where they are far apart.
 *
 * @param k greater than 0
 * @param mean greater than 0
 */
export function halfDeviance(k: number, mean: number): number {
  const ratio = mean / k
  return ratio > 0.5 && ratio < 2
    ? -k * log1pMinusX((mean - k) / k)
    : -k * Math.log(ratio) + (mean - k)
}
