import { skipReasons } from '@leeway/monitoring-report'
import { titleOf } from '../words/title-of.ts'

/** Returns what a skip reason means, as a sentence; a code that Leeway does not know (of a user's own test) is returned as words. */
export function skipWords(reason: string | undefined): string {
  if (reason === undefined) return 'No reason was given.'
  const known: Readonly<Record<string, string>> = skipReasons
  const meaning = Object.hasOwn(known, reason) ? known[reason] : undefined
  if (meaning === undefined) return `${titleOf(reason)}.`
  return `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`
}
