import { MonitorError } from '../monitor-error.ts'
import type { Check } from './check.ts'

/** Checks by id. A value: nothing adds to it afterwards. */
export interface CheckRegistry {
  /** In the order in which they were given. */
  readonly checks: readonly Check[]
  /** Returns the check of that id, or `undefined`. */
  find(id: string): Check | undefined
}

/**
 * Returns a registry of `checks`: `createCheckRegistry([...builtinChecks, mine])`.
 *
 * @throws MonitorError `invalid_option` when two have one id
 */
export function createCheckRegistry(checks: readonly Check[]): CheckRegistry {
  const byId = new Map<string, Check>()
  for (const check of checks) {
    if (byId.has(check.id)) {
      throw new MonitorError(
        'invalid_option',
        `checks: the id ${JSON.stringify(check.id)} is there twice, every check needs one of its own`,
      )
    }
    byId.set(check.id, check)
  }
  return Object.freeze({
    checks: Object.freeze([...checks]),
    find: (id: string) => byId.get(id),
  })
}
