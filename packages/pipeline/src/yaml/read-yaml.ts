import { readFile } from 'node:fs/promises'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { PipelineError } from '../pipeline-error.ts'
import { describeIssue, type FileIssue } from './describe-issue.ts'

/** How a file's content becomes what its schema checks. */
export interface ReadYamlOptions {
  /** Changes the document before it is checked, and says what could not be. */
  readonly prepare?: (document: Document) => readonly FileIssue[]
  /** What stands before the path where the file cannot be read: `--mapping `. @defaultValue '' */
  readonly prefix?: string
}

/**
 * Returns what a JSON or YAML file says, checked against a schema.
 *
 * @throws {PipelineError} `invalid_config`: a line for each wrong place, with file, line, column and path, what was found and what would be right; never a value
 */
export async function readYaml<T>(
  path: string,
  schema: z.ZodType<T>,
  options: ReadYamlOptions = {},
): Promise<T> {
  return parseYaml(await readText(path, options.prefix), path, schema, options)
}

/** Returns what a text says; `path` is its name in messages. @throws {PipelineError} as `readYaml` does */
export function parseYaml<T>(
  text: string,
  path: string,
  schema: z.ZodType<T>,
  { prepare = () => [] }: ReadYamlOptions = {},
): T {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const at = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset)
    return `${path}:${line}:${col}`
  }
  if (document.errors.length > 0) {
    const found = document.errors.map(({ pos, message }) => `${at(pos[0])}: ${message}`)
    throw new PipelineError('invalid_config', found.join('\n'))
  }
  const value = plainValue(document, path)
  const unprepared = prepare(document)
  const parsed = schema.safeParse(unprepared.length === 0 ? plainValue(document, path) : value, {
    reportInput: true,
  })
  if (parsed.success && unprepared.length === 0) return parsed.data
  const offsetOf = (keys: readonly PropertyKey[]): number => {
    const node = document.getIn(keys, true)
    if (isNode(node) && node.range) return node.range[0]
    return keys.length === 0 ? 0 : offsetOf(keys.slice(0, -1))
  }
  const issues = parsed.success
    ? []
    : parsed.error.issues.flatMap((issue) => describeIssue(issue, schema))
  const found = [...unprepared, ...issues]
    .map((issue) => ({ ...issue, offset: offsetOf(issue.path) }))
    .sort((a, b) => a.offset - b.offset)
  throw new PipelineError(
    'invalid_config',
    found.map(({ offset, message }) => `${at(offset)}: ${message}`).join('\n'),
  )
}

/** An alias without an anchor, or one that would blow up, shows only here. */
function plainValue(document: Document, path: string): unknown {
  try {
    return document.toJS() ?? {}
  } catch (cause) {
    throw new PipelineError('invalid_config', `${path}: ${(cause as Error).message}`, { cause })
  }
}

async function readText(path: string, prefix = ''): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    const what = code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`
    throw new PipelineError('invalid_config', `${prefix}${path}: ${what}`, { cause })
  }
}
