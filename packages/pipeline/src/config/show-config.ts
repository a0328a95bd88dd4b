import { stringify } from 'yaml'
import { z } from 'zod'
import type { LeewayConfig } from './leeway-config.ts'
import { leewayConfigSchema } from './leeway-config.ts'

const hidden = '(secret)'

interface SchemaNode {
  readonly writeOnly?: boolean
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly additionalProperties?: SchemaNode | boolean
  readonly items?: SchemaNode
  readonly anyOf?: readonly SchemaNode[]
  readonly oneOf?: readonly SchemaNode[]
}

/** Returns the configuration as YAML, every default filled in, secrets and what URLs carry as user and password replaced. */
export function showConfig(config: LeewayConfig): string {
  const schema = z.toJSONSchema(leewayConfigSchema, { io: 'input', unrepresentable: 'any' })
  return stringify(redacted(config, [schema as SchemaNode]), { lineWidth: 0 })
}

function redacted(value: unknown, nodes: readonly SchemaNode[]): unknown {
  const all = nodes.flatMap(alternatives)
  if (typeof value === 'string') {
    return all.some(({ writeOnly }) => writeOnly === true) ? hidden : withoutCredentials(value)
  }
  if (Array.isArray(value)) {
    const items = all.flatMap((node) => node.items ?? [])
    return value.map((item) => redacted(item, items))
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, child]) => {
    const children = all.flatMap(({ properties, additionalProperties }) => {
      const found = properties?.[key] ?? additionalProperties
      return typeof found === 'object' ? [found] : []
    })
    return [key, redacted(child, children)] as const
  })
  return Object.fromEntries(entries)
}

function alternatives(node: SchemaNode): SchemaNode[] {
  const nested = [...(node.anyOf ?? []), ...(node.oneOf ?? [])]
  return [node, ...nested.flatMap(alternatives)]
}

function withoutCredentials(text: string): string {
  return text.replace(/^([a-z][a-z+.-]*:\/\/)[^/@\s]*@/i, `$1${hidden}@`)
}
