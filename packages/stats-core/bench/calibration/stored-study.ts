import { rankOmnibus } from '../../src/drift-tests/builtin/rank-omnibus.ts'
import { runDriftTest } from '../../src/drift-tests/run-drift-test.ts'
import { createProfileContext } from '../../src/profiles/stored/profile-context.ts'
import { profileSample } from '../../src/profiles/stored/profile-sample.ts'
import { sampleOfStored } from '../../src/profiles/stored/sample-of-stored.ts'
import { divideSorted, numericKinds } from './numeric-study.ts'
import { pValueOf } from './own-tests.ts'
import { type CalibratedTest, createStudy, type Study } from './study.ts'

/** The default numeric test against a stored profile of the reference, which of more than 256 different values keeps some. */
const stored: CalibratedTest = {
  id: 'rank-omnibus-stored',
  title: 'Rank omnibus test, stored reference',
  promise: 'always',
  share: 1,
  pValue: ({ reference, current }) => {
    const kept = profileSample(reference)
    const context = createProfileContext(kept, current)
    const outcome = runDriftTest(rankOmnibus, sampleOfStored(kept), current, context)
    return outcome.status === 'scored' ? outcome.score : undefined
  },
}

/** The default numeric test, against the data of the reference and against its stored profile. */
export const storedTests: readonly CalibratedTest[] = [
  {
    id: rankOmnibus.id,
    title: rankOmnibus.title,
    promise: 'always',
    share: 1,
    pValue: pValueOf(rankOmnibus),
  },
  stored,
]

/** What a stored reference costs the default numeric test in validity. */
export const storedStudy: Study = createStudy({
  id: 'numeric-stored',
  title: 'Numeric columns, against a stored profile of the reference',
  kinds: numericKinds,
  tests: storedTests,
  divide: divideSorted,
})
