import { createHash } from 'node:crypto'

/** Returns the id of a message: `msg_` and 32 hexadecimal digits, the same for the same parts. */
export function messageId(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return `msg_${hash.slice(0, 32)}`
}
