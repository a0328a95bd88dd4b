import { readFile } from 'node:fs/promises'
import { type Document, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { PipelineError } from '../pipeline-error.ts'
import { describeIssue, type FileIssue } from './describe-issue.ts'
import { expectedText } from './expected-text.ts'
import { offsetOf } from './offset-of.ts'
import { readReferencedNumbers } from './read-referenced-numbers.ts'
import { syntaxProblem } from './syntax-problem.ts'

/** How a file's content becomes what its schema checks. */
export interface ReadYamlOptions<T = unknown> {
  /** Changes the document before it is checked, and says what could not be. */
  readonly prepare?: (document: Document) => readonly FileIssue[]
  /** Says of a content that fits its schema what is wrong all the same. */
  readonly check?: (value: T) => readonly FileIssue[]
  /** What stands before the path where the file cannot be read: `--mapping `. @defaultValue '' */
  readonly prefix?: string
  /** What to do where there is no such file. @defaultValue '' */
  readonly advice?: string
}

/**
 * Returns what a JSON or YAML file says, checked against a schema.
 *
 * @throws {PipelineError} `invalid_config`: a line for each wrong place, with file, line, column and path, what was found and what would be right; never a value
 */
export async function readYaml<T>(
  path: string,
  schema: z.ZodType<T>,
  options: ReadYamlOptions<T> = {},
): Promise<T> {
  return parseYaml(await readText(path, options), path, schema, options)
}

/** Returns what a text says; `path` is its name in messages. @throws {PipelineError} as `readYaml` does */
export function parseYaml<T>(
  text: string,
  path: string,
  schema: z.ZodType<T>,
  { prepare = () => [], check = () => [] }: ReadYamlOptions<T> = {},
): T {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const refuse = (problems: readonly (readonly [offset: number, message: string])[]): never => {
    const lines = problems.map(([offset, message]) => {
      const { line, col } = lineCounter.linePos(offset)
      return `${path}:${line}:${col}: ${message}`
    })
    throw new PipelineError('invalid_config', lines.join('\n'))
  }
  if (document.errors.length > 0) {
    refuse(document.errors.map((error) => [error.pos[0], syntaxProblem(error, text)]))
  }
  const lost = lostAliases(document)
  if (lost.length > 0) refuse(lost.map((offset) => [offset, lostAlias]))
  const written = plainValue(document, path)
  const unprepared = prepare(document)
  const parse = () =>
    schema.safeParse(plainValue(document, path), {
      reportInput: true,
      error: expectedText,
    })
  let parsed = parse()
  if (!parsed.success && readReferencedNumbers(document, written, parsed.error.issues)) {
    parsed = parse()
  }
  const issues = parsed.success
    ? check(parsed.data)
    : parsed.error.issues
        .filter((issue) => !unprepared.some(({ path: lost }) => isSamePath(lost, issue.path)))
        .flatMap((issue) => describeIssue(issue, schema))
  if (parsed.success && unprepared.length + issues.length === 0) return parsed.data
  return refuse(
    [...unprepared, ...issues]
      .map((issue) => [offsetOf(document, issue), issue.message] as const)
      .sort(([a], [b]) => a - b),
  )
}

/** What could not be replaced is told once, not also as a text that is none of those expected. */
function isSamePath(a: readonly PropertyKey[], b: readonly PropertyKey[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index])
}

const lostAlias = 'an alias (*…) without an anchor before it; quote a text that begins with *'

function lostAliases(document: Document): number[] {
  const offsets: number[] = []
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) === undefined) offsets.push(alias.range?.[0] ?? 0)
    },
  })
  return offsets
}

/** Aliases that would blow up show only here. */
function plainValue(document: Document, path: string): unknown {
  try {
    return document.toJS() ?? {}
  } catch (cause) {
    const message = `${path}: aliases unfold to more than can be read`
    throw new PipelineError('invalid_config', message, { cause })
  }
}

async function readText(
  path: string,
  { prefix = '', advice = '' }: Pick<ReadYamlOptions, 'prefix' | 'advice'>,
): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    const missing = advice === '' ? 'no such file' : `no such file; ${advice}`
    const what = code === 'ENOENT' ? missing : `cannot be read (${code})`
    throw new PipelineError('invalid_config', `${prefix}${path}: ${what}`, { cause })
  }
}
