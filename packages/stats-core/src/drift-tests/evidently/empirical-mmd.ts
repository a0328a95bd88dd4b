import { empiricalMmd as testEmpiricalMmd } from '../../vectors/empirical-mmd.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Maximum mean discrepancy under a Gaussian kernel, by permutation. p-value; drift under 0.1, as in Evidently, whose `empirical_mmd` has the same statistic and an unseeded
 * p-value of a hundred draws: this one is seeded and as fine as `resolution` asks. Infinite values are left out.
 */
export const empiricalMmd: DriftTest = defineDriftTest({
  id: 'empirical_mmd',
  title: 'Maximum mean discrepancy',
  summary: 'Do the means of a Gaussian kernel differ anywhere?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 2,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'below', defaultThreshold: 0.1 },
  compare: (reference, current, { seed, resolution }) =>
    testEmpiricalMmd(reference.finite, current.finite, { seed, resolution }),
})
