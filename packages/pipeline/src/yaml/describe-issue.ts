import type { z } from 'zod'
import { knownKeys } from './known-keys.ts'
import { nearestName } from './nearest-name.ts'

/** One thing that is wrong with a file: where, as keys, and what. */
export interface FileIssue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/**
 * Returns what an issue of zod means to whoever wrote the file: the path in words, what would be right, and what kind of thing was found, never the value itself;
 * one for each unknown key, with the known key that it resembles.
 *
 * @param schema what the file was checked against
 */
export function describeIssue(issue: z.core.$ZodIssue, schema: z.ZodType): FileIssue[] {
  const where = issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path)
    return issue.keys.map((key) => {
      const meant = nearestName(key, known)
      const advice = meant ? `did you mean '${meant}'?` : `known keys are ${known.join(', ')}`
      return { path: [...issue.path, key], message: `${where}unknown key '${key}': ${advice}` }
    })
  }
  if (issue.code === 'custom') return [{ path: issue.path, message: `${where}${issue.message}` }]
  const chosen = issue.code === 'invalid_union' ? nestedIssue(issue) : undefined
  if (chosen !== undefined) {
    return describeIssue({ ...chosen, path: [...issue.path, ...chosen.path] }, schema)
  }
  const message = `${where}${issue.message}, found ${kindOf(issue.input)}`
  return [{ path: issue.path, message }]
}

/** The issue that lies deeper in the alternative which the value comes nearest to; none where no alternative was entered. */
function nestedIssue({ errors = [] }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue | undefined {
  const entered = errors.filter((issues) =>
    issues.every(
      ({ path, code }) => path.length > 0 || code === 'unrecognized_keys' || code === 'custom',
    ),
  )
  return entered[0]?.[0]
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'keys with values'
  return value === '' ? 'an empty text' : `a ${typeof value === 'string' ? 'text' : typeof value}`
}
