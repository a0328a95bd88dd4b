import { MonitorError } from '../monitor-error.ts'
import { calibrated } from './calibrated.ts'
import { evidently } from './evidently.ts'
import type { Policy } from './policy.ts'

/** The policies that Leeway brings. */
export const builtinPolicies: readonly Policy[] = Object.freeze([calibrated, evidently])

/**
 * Returns the policy itself, or the built-in one of that name.
 *
 * @throws MonitorError `unknown_policy`, with the names there are
 */
export function findPolicy(policy: string | Policy): Policy {
  if (typeof policy !== 'string') return policy
  const found = builtinPolicies.find(({ name }) => name === policy)
  if (found !== undefined) return found
  const known = builtinPolicies.map(({ name }) => name).join(', ')
  throw new MonitorError(
    'unknown_policy',
    `monitor: no policy ${JSON.stringify(policy)}, known: ${known}`,
  )
}
