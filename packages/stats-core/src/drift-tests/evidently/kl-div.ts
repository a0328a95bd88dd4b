import { kullbackLeibler } from '../../kernels/counts/kullback-leibler.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { evidentlyBins } from './evidently-bins.ts'

/**
 * Kullback-Leibler divergence of the reference's shares from the current ones, in nats, shares of 0 filled. Distance; drift from 0.1, as in Evidently, whose `kl_div` this
 * is, bins included ({@link evidentlyBins}). It grows as samples shrink, drift or not.
 */
export const klDiv: DriftTest = defineDriftTest({
  id: 'kl_div',
  title: 'Kullback-Leibler divergence',
  summary: 'How many nats more does it take to code the reference by the current shares?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['numeric', 'categorical'],
  needs: 'values',
  minimumRows: 1,
  score: {
    kind: 'distance',
    range: [0, Number.POSITIVE_INFINITY],
    driftWhen: 'at-or-above',
    defaultThreshold: 0.1,
  },
  compare: (reference, current) => {
    const bins = evidentlyBins(reference, current)
    return {
      distance: kullbackLeibler(bins.reference, bins.current, { zeros: 'evidently' }),
      evidence: { bins: bins.reference.length },
    }
  },
})
