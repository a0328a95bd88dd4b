import { type Document, isMap, isNode, isScalar } from 'yaml'
import type { FileIssue } from './describe-issue.ts'

/** Returns where in the text an issue lies: its value, or its key; where there is none, what holds it. */
export function offsetOf(
  document: Document,
  { path, isKey = false }: Pick<FileIssue, 'path' | 'isKey'>,
): number {
  const node = isKey ? keyNode(document, path) : document.getIn(path, true)
  if (isNode(node) && node.range) return node.range[0]
  return path.length === 0 ? 0 : offsetOf(document, { path: path.slice(0, -1) })
}

function keyNode(document: Document, path: readonly PropertyKey[]): unknown {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (!isMap(parent)) return undefined
  const name = String(path.at(-1))
  return parent.items
    .map(({ key }) => key)
    .find((key) => isScalar(key) && String(key.value) === name)
}
