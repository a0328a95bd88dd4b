import type { z } from 'zod'
import { nearestName } from '../nearest-name.ts'

/** One thing that is wrong with a file: where, as keys, and what. */
export interface FileIssue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/**
 * Returns what an issue of zod means to whoever wrote the file: the path in words and what would be right; one for each unknown key, with the known key
 * that it resembles.
 *
 * @param known the keys that the file may have
 */
export function describeIssue(issue: z.core.$ZodIssue, known: readonly string[]): FileIssue[] {
  if (issue.code !== 'unrecognized_keys') {
    const where = issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `
    return [{ path: issue.path, message: `${where}${issue.message}, found ${kindOf(issue.input)}` }]
  }
  return issue.keys.map((key) => {
    const meant = nearestName(key, known)
    const advice = meant ? `did you mean '${meant}'?` : `known keys are ${known.join(', ')}`
    return { path: [...issue.path, key], message: `unknown key '${key}': ${advice}` }
  })
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'keys with values'
  return value === '' ? 'an empty text' : `a ${typeof value === 'string' ? 'text' : typeof value}`
}
