import type { Document } from 'yaml'
import type { z } from 'zod'

/**
 * Puts a number, or true or false, in the place of each text that came from a reference (`${env:DRIFT_THRESHOLD}`) where the schema wanted one and the text is one. A text that
 * was written as such stays. Returns whether any was replaced.
 *
 * @param written what the file says before its references were replaced
 */
export function readReferencedNumbers(
  document: Document,
  written: unknown,
  issues: readonly z.core.$ZodIssue[],
): boolean {
  const replaced = issues.filter((issue) => {
    if (issue.code !== 'invalid_type' || typeof issue.input !== 'string') return false
    const before = issue.path.reduce<unknown>(
      (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
      written,
    )
    const value = readAs(issue.input.trim(), issue.expected)
    const isReferenced = typeof before === 'string' && before.includes('${')
    if (!isReferenced || value === undefined) return false
    document.setIn(issue.path, value)
    return true
  })
  return replaced.length > 0
}

function readAs(text: string, expected: string): number | boolean | undefined {
  if (expected === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined
  const isNumber = expected === 'number' || expected === 'int'
  return isNumber && text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined
}
