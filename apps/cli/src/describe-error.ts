import { exitCode } from './exit-code.ts'
import { exitCodeOf } from './exit-code-of.ts'
import { messageOf } from './message-of.ts'
import { visibleLines } from './text/visible-text.ts'

/**
 * Returns what to tell the user of an error: `leeway: ` and its message, control characters escaped, without a stack. An error that no package raises
 * on purpose is said to be a mistake in Leeway.
 */
export function describeError(error: unknown, { debug = false }: { debug?: boolean } = {}): string {
  const lines = [messageOf(error)]
  if (exitCodeOf(error) === exitCode.internalError) {
    lines.push('This is a mistake in Leeway. LEEWAY_DEBUG=1 shows where; please report it.')
  }
  if (debug) lines.push(...stacks(error).map(visibleLines))
  return lines.join('\n')
}

/** The stack of an error and of what caused it. */
function stacks(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  return [...(error.stack ? [error.stack] : []), ...stacks(error.cause)]
}
