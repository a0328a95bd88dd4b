import { psi as populationStabilityIndex } from '../../kernels/counts/psi.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { evidentlyBins } from './evidently-bins.ts'

/**
 * Population stability index, in nats, shares of 0 filled. Distance; drift from 0.1, as in Evidently, whose `psi` this is, bins included ({@link evidentlyBins}).
 * It grows as samples shrink, drift or not: about (bins − 1)(1/n + 1/m) without any.
 */
export const psi: DriftTest = defineDriftTest({
  id: 'psi',
  title: 'Population stability index',
  summary: 'How far apart are the shares of the bins, in nats?',
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
      distance: populationStabilityIndex(bins.reference, bins.current, { zeros: 'evidently' }),
      evidence: { bins: bins.reference.length },
    }
  },
})
