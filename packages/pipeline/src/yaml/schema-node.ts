import { z } from 'zod'

/** The part of a JSON Schema that says which keys there are, and which values are secret. */
export interface SchemaNode {
  readonly writeOnly?: boolean
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly additionalProperties?: SchemaNode | boolean
  readonly items?: SchemaNode
  readonly anyOf?: readonly SchemaNode[]
  readonly oneOf?: readonly SchemaNode[]
}

/** Returns the root of a schema, with its alternatives. */
export function rootNodes(schema: z.ZodType): SchemaNode[] {
  return alternatives(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SchemaNode)
}

/** Returns what a schema may say of the value of a key, or of an item of a list, each alternative. */
export function childNodes(nodes: readonly SchemaNode[], key: PropertyKey): SchemaNode[] {
  return nodes.flatMap(({ properties = {}, additionalProperties, items }) => {
    const named = Object.hasOwn(properties, key) ? properties[String(key)] : additionalProperties
    const child = typeof key === 'number' ? items : named
    return typeof child === 'object' ? alternatives(child) : []
  })
}

function alternatives(node: SchemaNode): SchemaNode[] {
  const nested = [...(node.anyOf ?? []), ...(node.oneOf ?? [])]
  return [node, ...nested.flatMap(alternatives)]
}
