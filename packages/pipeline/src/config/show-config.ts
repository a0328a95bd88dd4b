import { stringify } from 'yaml'
import { childNodes, rootNodes, type SchemaNode } from '../yaml/schema-node.ts'
import { hidden } from './hidden.ts'
import { type LeewayConfig, leewayConfigSchema } from './leeway-config.ts'
import { withoutCredentials } from './without-credentials.ts'

/** Returns the configuration as YAML, every default filled in; secrets, and what URLs carry as user, password and query, replaced. */
export function showConfig(config: LeewayConfig): string {
  return stringify(redacted(config, rootNodes(leewayConfigSchema)), { lineWidth: 0 })
}

function redacted(value: unknown, nodes: readonly SchemaNode[]): unknown {
  if (typeof value === 'string') {
    return nodes.some(({ writeOnly }) => writeOnly === true) ? hidden : withoutCredentials(value)
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => redacted(item, childNodes(nodes, index)))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, redacted(child, childNodes(nodes, key))]),
  )
}
