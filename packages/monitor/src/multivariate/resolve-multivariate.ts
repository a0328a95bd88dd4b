import { MonitorError } from '../monitor-error.ts'
import type { MlMonitorOptions } from '../monitor-options.ts'
import type { Policy } from '../policies/policy.ts'
import type { MultivariateSettings } from './judge-multivariate.ts'
import type { MultivariateTestId } from './multivariate-test.ts'
import { multivariateTests } from './multivariate-tests.ts'

/**
 * Returns what is judged as whole rows. An embedding without a test of its own is judged by `domain-classifier` where the policy asks whether a change is real and large, else by Evidently's default,
 * `embedding-model`.
 *
 * @throws MonitorError `unknown_test`, `invalid_option`
 */
export function resolveMultivariate(
  {
    multivariate: tests = [],
    embeddingTests = {},
    columnMapping = {},
  }: Pick<MlMonitorOptions, 'multivariate' | 'embeddingTests' | 'columnMapping'>,
  { verdict }: Policy,
): MultivariateSettings {
  const embeddings = new Map(Object.entries(columnMapping.embeddings ?? {}))
  requireTests([...tests, ...Object.values(embeddingTests)])
  const repeated = tests.find((id, k) => tests.indexOf(id) !== k)
  if (repeated !== undefined) {
    throw new MonitorError(
      'invalid_option',
      `monitor: multivariate names the test ${repeated} twice, once is enough`,
    )
  }
  const unknown = Object.keys(embeddingTests).find((name) => !embeddings.has(name))
  if (unknown !== undefined) {
    throw new MonitorError(
      'invalid_option',
      `monitor: embeddingTests names ${JSON.stringify(unknown)}, which columnMapping.embeddings does not have; it has ${[...embeddings.keys()].map((name) => JSON.stringify(name)).join(', ') || 'none'}`,
    )
  }
  const usual = verdict === 'real-and-large' ? 'domain-classifier' : 'embedding-model'
  return {
    tests,
    embeddings,
    embeddingTests: new Map(
      [...embeddings.keys()].map((name) => [name, embeddingTests[name] ?? usual]),
    ),
  }
}

function requireTests(named: readonly MultivariateTestId[]): void {
  const known = multivariateTests.map(({ id }) => id)
  const unknown = named.find((id) => !known.includes(id))
  if (unknown === undefined) return
  throw new MonitorError(
    'unknown_test',
    `monitor: no test of whole rows ${JSON.stringify(unknown)}, known: ${known.join(', ')}`,
  )
}
