import { StatsError } from '../stats-error.ts'
import type { DriftTest } from './drift-test.ts'

/** Drift tests by id. A value: nothing adds to it afterwards. */
export interface DriftTestRegistry {
  /** In the order in which they were given. */
  readonly tests: readonly DriftTest[]
  /** Returns the test of that id, or `undefined`. */
  find(id: string): DriftTest | undefined
  /**
   * Returns the test of that id.
   *
   * @throws StatsError `unknown_test`, with the ids there are
   */
  get(id: string): DriftTest
}

/**
 * Returns a registry of `tests`: `createDriftTestRegistry([...builtinDriftTests, mine])`.
 *
 * @throws StatsError `duplicate_test` when two have one id
 */
export function createDriftTestRegistry(tests: readonly DriftTest[]): DriftTestRegistry {
  const byId = new Map<string, DriftTest>()
  for (const test of tests) {
    const other = byId.get(test.id)
    if (other !== undefined) {
      throw new StatsError(
        'duplicate_test',
        `drift tests: id ${JSON.stringify(test.id)} is taken by ${JSON.stringify(other.title)}, ${JSON.stringify(test.title)} needs another`,
      )
    }
    byId.set(test.id, test)
  }
  const get = (id: string): DriftTest => {
    const test = byId.get(id)
    if (test !== undefined) return test
    const known = [...byId.keys()].join(', ')
    throw new StatsError('unknown_test', `drift tests: no ${JSON.stringify(id)}, known: ${known}`)
  }
  return Object.freeze({
    tests: Object.freeze([...tests]),
    find: (id: string) => byId.get(id),
    get,
  })
}
