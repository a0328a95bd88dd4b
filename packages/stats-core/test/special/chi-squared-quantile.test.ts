import { expect, it } from 'vitest'
import { chiSquaredQuantile } from '../../src/special/chi-squared-quantile.ts'

// scipy.stats.chi2.isf, SciPy 1.17.1
it.each([
  [0.05, 1, 3.8414588206941285],
  [0.999, 3, 0.02429758581569275],
  [1e-12, 9, 76.0059251419943],
  [1e-300, 1, 1373.8726312223944],
  [1e-280, 499, 2602.3381461841236],
  [0.5, 59, 58.33468914643707],
  [0.05 / 300, 1, 14.173897112089747],
])('the number that is reached with probability %d, %i degrees of freedom', (p, df, expected) => {
  expect(Math.abs(chiSquaredQuantile(p, df) / expected - 1)).toBeLessThan(1e-12)
})
