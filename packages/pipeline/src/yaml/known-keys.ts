import type { z } from 'zod'
import { childNodes, rootNodes } from './schema-node.ts'

/** Returns the keys that a schema knows at a path. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const nodes = path.reduce(childNodes, rootNodes(schema))
  return [...new Set(nodes.flatMap(({ properties = {} }) => Object.keys(properties)))]
}
