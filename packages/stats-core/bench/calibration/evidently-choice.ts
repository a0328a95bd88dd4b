import type { DriftTest } from '../../src/drift-tests/drift-test.ts'
import { chisquare } from '../../src/drift-tests/evidently/chisquare.ts'
import { jensenshannon } from '../../src/drift-tests/evidently/jensenshannon.ts'
import { ks } from '../../src/drift-tests/evidently/ks.ts'
import { wasserstein } from '../../src/drift-tests/evidently/wasserstein.ts'
import { z } from '../../src/drift-tests/evidently/z.ts'
import { isDrift } from '../../src/drift-tests/is-drift.ts'
import { runDriftTest } from '../../src/drift-tests/run-drift-test.ts'
import type { CalibratedTest, SamplePair } from './study.ts'

/** Up to so many reference values, Evidently 0.4.40 takes its tests for few rows. */
const FEW_ROWS = 1000

/** Up to so many different values, Evidently 0.4.40 takes numbers for categories. */
const FEW_VALUES = 5

/**
 * The verdict of Evidently 0.4.40 with its automatic choice of test and that test's default threshold: 0 where it says drift, 1 where it does not, so
 * that its share at or below any level is how often it says drift.
 */
export const evidentlyChoice: CalibratedTest = {
  id: 'evidently',
  title: "Evidently's choice and threshold",
  promise: 'none',
  share: 0.1,
  pValue: (pair) => {
    const test = choose(pair)
    const outcome = runDriftTest(test, pair.reference, pair.current, pair.context)
    if (outcome.status === 'skipped') return undefined
    return isDrift(outcome.score, test.score.defaultThreshold, test.score.driftWhen) ? 0 : 1
  },
}

function choose({ reference, context: { categories } }: SamplePair): DriftTest {
  const different = categories.reference.length
  const isNumeric = reference.kind === 'numeric' && different > FEW_VALUES
  if (reference.size > FEW_ROWS) return isNumeric ? wasserstein : jensenshannon
  if (isNumeric) return ks
  return different > 2 ? chisquare : z
}
