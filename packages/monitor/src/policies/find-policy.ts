import { MonitorError } from '../monitor-error.ts'
import { calibrated, calibrated1 } from './calibrated.ts'
import { evidently } from './evidently.ts'
import type { Policy } from './policy.ts'

/** The policies that Leeway brings. */
export const builtinPolicies: readonly Policy[] = Object.freeze([calibrated, evidently])

/** Versions before the newest, each chosen as `name@version`. */
const earlierPolicies: readonly Policy[] = [calibrated1]

/**
 * Returns the policy itself, or the built-in one of that name: `calibrated`, or in an earlier version `calibrated@1`.
 *
 * @throws MonitorError `unknown_policy`, with the names there are
 */
export function findPolicy(policy: string | Policy): Policy {
  if (typeof policy !== 'string') return policy
  const found =
    builtinPolicies.find(({ name }) => name === policy) ??
    [...builtinPolicies, ...earlierPolicies].find(
      ({ name, version }) => `${name}@${version}` === policy,
    )
  if (found !== undefined) return found
  const known = builtinPolicies.map(({ name }) => name).join(', ')
  throw new MonitorError(
    'unknown_policy',
    `monitor: no policy ${JSON.stringify(policy)}, known: ${known}`,
  )
}
