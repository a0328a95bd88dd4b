import { describe } from 'vitest'
import type { MultivariateTestId } from '../../src/index.ts'
import { multivariateTests } from '../../src/multivariate/multivariate-tests.ts'
import { describeMultivariateTest, type Exceptions } from './describe-multivariate-test.ts'

const halves = 'which half of the rows teaches follows their order'

/** The laws that tests break, each with its reason. */
const exceptions: Readonly<Partial<Record<MultivariateTestId, Exceptions>>> = {
  'domain-classifier': { order: halves },
  'pca-reconstruction': { order: halves },
  mmd: { order: 'its relabelings follow the order of the rows' },
  'embedding-model': { order: halves },
}

describe('every test of whole rows', () => {
  for (const test of multivariateTests) describeMultivariateTest(test, exceptions[test.id])
})
