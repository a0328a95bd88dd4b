import { readFile } from 'node:fs/promises'
import type { ColumnMapping } from '@leeway/monitor'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { CliError } from '../cli-error.ts'
import { columnMappingFileSchema, mappingKeys } from './column-mapping-file.ts'
import { describeIssue } from './describe-issue.ts'

/**
 * Returns the column mapping that a JSON or YAML file holds.
 *
 * @throws {CliError} `invalid_mapping` with the file, and for each wrong place its line, column and path, what was found and what would be right
 */
export async function readMapping(path: string): Promise<ColumnMapping> {
  return parseMapping(await readText(path), path)
}

/** Returns the column mapping that a text holds; `path` is its name in messages. @throws {CliError} as `readMapping` does */
export function parseMapping(text: string, path: string): ColumnMapping {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const at = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset)
    return `${path}:${line}:${col}`
  }
  if (document.errors.length > 0) {
    const found = document.errors.map(({ pos, message }) => `${at(pos[0])}: ${message}`)
    throw new CliError('invalid_mapping', found.join('\n'))
  }
  const parsed = columnMappingFileSchema.safeParse(plainValue(document, path), {
    reportInput: true,
  })
  if (parsed.success) return parsed.data
  const offsetOf = (keys: readonly PropertyKey[]): number => {
    const node = document.getIn(keys, true)
    if (isNode(node) && node.range) return node.range[0]
    return keys.length === 0 ? 0 : offsetOf(keys.slice(0, -1))
  }
  const found = parsed.error.issues
    .flatMap((issue) => describeIssue(issue, mappingKeys))
    .map((issue) => ({ ...issue, offset: offsetOf(issue.path) }))
    .sort((a, b) => a.offset - b.offset)
  throw new CliError(
    'invalid_mapping',
    found.map(({ offset, message }) => `${at(offset)}: ${message}`).join('\n'),
  )
}

/** An alias without an anchor, or one that would blow up, shows only here. */
function plainValue(document: Document, path: string): unknown {
  try {
    return document.toJS() ?? {}
  } catch (cause) {
    throw new CliError('invalid_mapping', `${path}: ${(cause as Error).message}`, { cause })
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    const what = code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`
    throw new CliError('invalid_mapping', `--mapping ${path}: ${what}`, { cause })
  }
}
