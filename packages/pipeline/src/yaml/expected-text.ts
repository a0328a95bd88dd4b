import type { z } from 'zod'

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
}

/** Returns what would be right where a schema does not say it in its own words. */
export function expectedText(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${kinds[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return issue.values.length === 1
        ? `expected ${String(issue.values[0])}`
        : `expected one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return limitText(issue.origin, 'at least', issue.inclusive === false, issue.minimum)
    case 'too_big':
      return limitText(issue.origin, 'at most', issue.inclusive === false, issue.maximum)
    case 'invalid_key':
      return 'expected keys that are not empty'
    case 'invalid_format':
      return `expected ${issue.format === 'url' ? 'a URL' : 'a text of another form'}`
    default:
      return 'expected something else'
  }
}

function limitText(
  origin: string,
  side: string,
  excludes: boolean,
  limit: number | bigint,
): string {
  if (origin === 'string') return `expected a text of ${side} ${limit} characters`
  if (origin === 'array') return `expected a list of ${side} ${limit}`
  if (!excludes) return `expected a number of ${side} ${limit}`
  return `expected a number ${side === 'at least' ? 'above' : 'below'} ${limit}`
}
