import { hypergeometricMean } from './hypergeometric-mean.ts'
import { likelihoodRatioTerm } from './likelihood-ratio-statistic.ts'

/** Expected rows in the smaller sample from which a cell's mean is that of Pearson's statistic, to within 0.5 %. */
const EXACT_BELOW = 100

/**
 * Returns the mean of the likelihood ratio statistic G over all ways to deal the rows of the cells to samples of these sizes, > 0.
 *
 * Divided by the degrees of freedom it is Bartlett's correction (1937, Proc. R. Soc. A 160), exact given the margins: near 1 where cells are full, up to 2 and more where they hold
 * a few rows. A cell's count follows the hypergeometric law; of cells with many rows the mean is (1 − π) N / (N − 1), π the pooled share. Symmetric. Cost O(cells), at most some
 * hundred probabilities each.
 *
 * @param reference rows per cell; at least two cells, none empty in both samples, both samples with rows
 */
export function likelihoodRatioNullMean(reference: Float64Array, current: Float64Array): number {
  let [n, m] = [0, 0]
  for (let i = 0; i < reference.length; i++) {
    n += reference[i]!
    m += current[i]!
  }
  const total = n + m
  const draws = Math.min(n, m)
  let mean = 0
  for (let i = 0; i < reference.length; i++) {
    const marked = reference[i]! + current[i]!
    const expected = (marked * draws) / total
    mean +=
      expected < EXACT_BELOW
        ? 2 * hypergeometricMean({ total, marked, draws }, (k) => ofCell(k, marked, expected))
        : (1 - marked / total) * (total / (total - 1))
  }
  return mean
}

/** Half of a cell's contribution to G, when the smaller sample got `drawn` of its rows and `expected` were expected. */
function ofCell(drawn: number, marked: number, expected: number): number {
  const missing = expected - drawn
  return likelihoodRatioTerm(drawn, missing) + likelihoodRatioTerm(marked - drawn, -missing)
}
