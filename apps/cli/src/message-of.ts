import { visibleLines } from './text/visible-text.ts'

/** Returns `leeway: ` and the message of an error, control characters escaped. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return `leeway: ${visibleLines(message)}`
}
