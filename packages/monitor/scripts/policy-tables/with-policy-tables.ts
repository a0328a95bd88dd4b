import { builtinDriftTests, createDriftTestRegistry } from '@leeway/stats-core'
import { builtinPolicies } from '../../src/index.ts'
import { policyTable } from './policy-table.ts'

/**
 * Returns a Markdown document with what stands between `<!-- rules of NAME -->` and `<!-- end of rules -->` replaced by that policy's table.
 *
 * @throws Error when a built-in policy has no such place
 */
export function withPolicyTables(document: string): string {
  const registry = createDriftTestRegistry(builtinDriftTests)
  return builtinPolicies.reduce((text, policy) => {
    const place = new RegExp(
      `(<!-- rules of ${policy.name} -->\n)[\\s\\S]*?(<!-- end of rules -->)`,
    )
    if (!place.test(text)) throw new Error(`no place for the rules of ${policy.name}`)
    return text.replace(place, `$1\n${policyTable(policy, registry)}\n\n$2`)
  }, document)
}
