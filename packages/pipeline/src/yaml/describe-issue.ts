import type { z } from 'zod'
import { knownKeys } from './known-keys.ts'
import { nearestName } from './nearest-name.ts'
import { shownKey } from './shown-key.ts'

/** One thing that is wrong with a file: where, as keys, and what. */
export interface FileIssue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  /** It is the key itself that is wrong, not its value. */
  readonly isKey?: boolean
}

/**
 * Returns what an issue of zod means to whoever wrote the file: the path in words, what would be right, and what kind of thing was found, never the value itself;
 * one for each unknown key, with the known key that it resembles; of a value that may have several forms all issues of the nearest.
 *
 * @param schema what the file was checked against
 */
export function describeIssue(issue: z.core.$ZodIssue, schema: z.ZodType): FileIssue[] {
  const where = pathText(issue.path)
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path)
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `${where}unknown key '${shownKey(key)}': ${adviceOn(key, known)}`,
      isKey: true,
    }))
  }
  if (issue.code === 'custom') return [{ path: issue.path, message: `${where}${issue.message}` }]
  const nested = issue.code === 'invalid_union' ? nestedIssues(issue) : []
  if (nested.length > 0) {
    return nested.flatMap((each) =>
      describeIssue({ ...each, path: [...issue.path, ...each.path] }, schema),
    )
  }
  const message = `${where}${issue.message}, found ${kindOf(issue.input)}`
  return [{ path: issue.path, message }]
}

/** Returns keys as messages begin with them; nothing for the whole file. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : `${path.map(shownKey).join('.')}: `
}

function adviceOn(key: string, known: readonly string[]): string {
  const [before = '', after] = key.split(':', 2)
  const meant = nearestName(before, known)
  if (meant === undefined) return `known keys are ${known.join(', ')}`
  if (after === undefined) return `did you mean '${meant}'?`
  return `did you mean '${meant}: …', with a space after the colon?`
}

/** The issues that lie deeper in the alternative which the value comes nearest to; none where no alternative was entered. */
function nestedIssues({ errors = [] }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] {
  const entered = errors.filter((issues) =>
    issues.every(
      ({ path, code }) => path.length > 0 || code === 'unrecognized_keys' || code === 'custom',
    ),
  )
  return entered.sort((a, b) => a.length - b.length)[0] ?? []
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'keys with values'
  if (typeof value === 'string') return value === '' ? 'an empty text' : 'a text'
  return typeof value === 'boolean' ? String(value) : `a ${typeof value}`
}
