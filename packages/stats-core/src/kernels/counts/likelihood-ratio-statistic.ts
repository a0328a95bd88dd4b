import { log1pMinusX } from '../../special/log1p-minus-x.ts'

/**
 * Returns the likelihood ratio statistic G of a table without empty cells, ≥ 0: 2 Σ observed · ln(observed / expected). It keeps the digits that small differences
 * would lose.
 */
export function likelihoodRatioStatistic(reference: Float64Array, current: Float64Array): number {
  let referenceRows = 0
  let currentRows = 0
  for (let i = 0; i < reference.length; i++) {
    referenceRows += reference[i]!
    currentRows += current[i]!
  }
  const scale = (referenceRows * currentRows) / (referenceRows + currentRows)
  let sum = 0
  for (let i = 0; i < reference.length; i++) {
    const missing = scale * (current[i]! / currentRows - reference[i]! / referenceRows)
    sum += likelihoodRatioTerm(reference[i]!, missing) + likelihoodRatioTerm(current[i]!, -missing)
  }
  return 2 * sum
}

/**
 * Returns the contribution of one count to half the statistic, ≥ 0: o ln(o / e) − o + e for the observed count o and
 * the expected count e = o + `missing`. The terms beyond the logarithm add up to 0 over the table, and keep
 * the digits that small differences would lose.
 */
export function likelihoodRatioTerm(observed: number, missing: number): number {
  return observed === 0 ? missing : -observed * log1pMinusX(missing / observed)
}
