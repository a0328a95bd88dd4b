import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Document, isScalar, type Scalar, visit } from 'yaml'
import { type FileIssue, pathText } from './describe-issue.ts'

/** Where references lead. */
export interface ReferenceSources {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Folder from which the paths of `${file:…}` start. */
  readonly folder: string
}

/** An escaped start, or a reference; one that is not closed runs to the end. */
const reference = /\$(\$\{)|\$\{([^}]*)(\}?)/g

const forms = `\${env:NAME}, \${env:NAME:-text} or \${file:PATH}, and $\${ for \${ itself`

/**
 * Replaces in the texts of a document, in place, `${env:NAME}` by a variable of the environment, `${env:NAME:-text}` by that or else the text, `${file:PATH}` by the content of a
 * file without its last line break, and `$${` by `${`. Returns what could not be replaced; messages name variables and files, never their content, nor a text that is no
 * reference, for it may be a secret.
 */
export function expandReferences(document: Document, sources: ReferenceSources): FileIssue[] {
  const issues: FileIssue[] = []
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string') return
      node.value = expand(node as Scalar<string>, sources, (message) => {
        const path = pathOf(ancestors, node)
        issues.push({ path, message: `${pathText(path)}${message}` })
      })
    },
  })
  return issues
}

function expand(
  { value }: Scalar<string>,
  { env, folder }: ReferenceSources,
  report: (message: string) => void,
): string {
  return value.replaceAll(reference, (whole, escaped?: string, name = '', end = '') => {
    if (escaped !== undefined) return escaped
    const [, source, target = '', , fallback] =
      /^(env(?=:[A-Za-z_]\w*(?::-|$))|file):([^:]+(?::(?!-)[^:]*)*)(:-(.*))?$/s.exec(name) ?? []
    if (source === undefined || end === '') {
      report(`holds \${…} that is no reference; expected ${forms}`)
      return whole
    }
    const found = source === 'env' ? env[target] : contentOf(resolve(folder, target))
    if (found !== undefined) return found
    if (fallback !== undefined) return fallback
    report(
      source === 'env'
        ? `the environment has no variable ${target}; set it, or write \${env:${target}:-text} for what stands in its place`
        : `the file ${target} cannot be read`,
    )
    return whole
  })
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '')
  } catch {
    return undefined
  }
}

/** The keys that lead to a scalar. */
function pathOf(ancestors: readonly unknown[], node: Scalar): PropertyKey[] {
  const path: PropertyKey[] = []
  const chain = [...ancestors, node]
  chain.forEach((parent, index) => {
    const child = chain[index + 1]
    const { key, items } = parent as { key?: unknown; items?: unknown[] }
    if (isScalar(key)) path.push(String(key.value))
    else if (Array.isArray(items) && child !== undefined && !isPair(child))
      path.push(items.indexOf(child))
  })
  return path
}

function isPair(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'key' in value && 'value' in value
}
