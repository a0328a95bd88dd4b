import { countBins } from '../../bins/count-bins.ts'
import { hellinger as hellingerDistance } from '../../kernels/counts/hellinger.ts'
import type { AlignedCounts } from '../../samples/align-categories.ts'
import type { CategoricalSample, NumericSample } from '../../samples/sample.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { evidentlyCategories } from './evidently-categories.ts'
import { sturgesEdges } from './sturges-edges.ts'

/**
 * Hellinger distance, at most 1. Distance; drift from 0.1, as in Evidently, whose `hellinger` this is, with bins of its own: as many of equal width as Sturges' rule
 * gives for the number of different values. It grows as samples shrink, drift or not.
 */
export const hellinger: DriftTest = defineDriftTest({
  id: 'hellinger',
  title: 'Hellinger distance',
  summary: 'How little do the shares of the bins overlap?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['numeric', 'categorical'],
  needs: 'values',
  minimumRows: 1,
  score: { kind: 'distance', range: [0, 1], driftWhen: 'at-or-above', defaultThreshold: 0.1 },
  compare: (reference, current) => {
    const bins = hellingerBins(reference, current)
    return {
      distance: hellingerDistance(bins.reference, bins.current),
      evidence: { bins: bins.reference.length },
    }
  },
})

function hellingerBins(
  reference: NumericSample | CategoricalSample,
  current: NumericSample | CategoricalSample,
): AlignedCounts {
  const categories = evidentlyCategories(reference, current)
  if (reference.kind !== 'numeric' || current.kind !== 'numeric') return categories
  const edges = sturgesEdges(reference.finite, current.finite, categories.reference.length)
  return {
    reference: countBins(reference.finite, edges),
    current: countBins(current.finite, edges),
  }
}
