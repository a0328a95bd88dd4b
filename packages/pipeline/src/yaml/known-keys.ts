import { z } from 'zod'

/** The part of a JSON Schema that says which keys there are. */
interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly additionalProperties?: SchemaNode | boolean
  readonly items?: SchemaNode
  readonly anyOf?: readonly SchemaNode[]
  readonly oneOf?: readonly SchemaNode[]
}

/** Returns the keys that a schema knows at a path. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SchemaNode
  const nodes = path.reduce<SchemaNode[]>(
    (found, key) => found.flatMap((node) => childrenOf(node, key)),
    alternatives(root),
  )
  return [...new Set(nodes.flatMap(({ properties = {} }) => Object.keys(properties)))]
}

function childrenOf(node: SchemaNode, key: PropertyKey): SchemaNode[] {
  const { properties, additionalProperties, items } = node
  const child =
    typeof key === 'number' ? items : (properties?.[String(key)] ?? additionalProperties)
  return typeof child === 'object' ? alternatives(child) : []
}

function alternatives(node: SchemaNode): SchemaNode[] {
  const nested = [...(node.anyOf ?? []), ...(node.oneOf ?? [])]
  return [node, ...nested.flatMap(alternatives)]
}
