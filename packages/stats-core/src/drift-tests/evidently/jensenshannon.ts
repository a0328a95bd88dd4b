import { jensenShannon } from '../../kernels/counts/jensen-shannon.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { evidentlyBins } from './evidently-bins.ts'

/**
 * Jensen-Shannon distance with natural logarithms, so at most √ln 2 = 0.83. Distance; drift from 0.1, as in Evidently, whose
 * `jensenshannon` this is, bins included ({@link evidentlyBins}). It grows as samples shrink, drift or not.
 */
export const jensenshannon: DriftTest = defineDriftTest({
  id: 'jensenshannon',
  title: 'Jensen-Shannon distance',
  summary: 'How far apart are the shares of the bins?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['numeric', 'categorical'],
  needs: 'values',
  minimumRows: 1,
  score: {
    kind: 'distance',
    range: [0, Math.sqrt(Math.LN2)],
    driftWhen: 'at-or-above',
    defaultThreshold: 0.1,
  },
  compare: (reference, current) => {
    const bins = evidentlyBins(reference, current)
    return {
      ...jensenShannon(bins.reference, bins.current),
      evidence: { bins: bins.reference.length },
    }
  },
})
