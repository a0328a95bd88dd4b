import { wassersteinDistance } from '../../kernels/continuous/wasserstein-distance.ts'
import { populationDeviation } from '../../profiles/population-deviation.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/** Evidently's floor of the denominator: columns with a smaller spread look calmer than they are. */
const SMALLEST_DEVIATION = 0.001

/**
 * Wasserstein distance in standard deviations of the reference (n in the denominator, at least 0.001). Distance; drift from 0.1, as in
 * Evidently, whose `wasserstein` this is to the last bits. Infinite values are left out. One outlier in the reference can hide everything: see
 * the default policy for a measure that it cannot move.
 */
export const wasserstein: DriftTest = defineDriftTest({
  id: 'wasserstein',
  title: 'Wasserstein distance (normed)',
  summary: 'How far must values move, in standard deviations of the reference?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 1,
  score: {
    kind: 'distance',
    range: [0, Number.POSITIVE_INFINITY],
    driftWhen: 'at-or-above',
    defaultThreshold: 0.1,
  },
  compare: (reference, current) => {
    const unit = Math.max(populationDeviation(reference.finite), SMALLEST_DEVIATION)
    const statistic = wassersteinDistance(reference.finite, current.finite)
    return { distance: statistic / unit, statistic, evidence: { unit } }
  },
})
