import { createHash } from 'node:crypto'
import type { Message, NotedAlert } from '../message/message.ts'

/** Headers that say what belongs together. */
export interface MailHeaders {
  readonly messageId: string
  readonly references?: string[]
  readonly inReplyTo?: string
  readonly headers: Record<string, string>
}

/** References of a message, at most. */
const MOST_REFERENCES = 20

/**
 * Returns the headers of an e-mail. `Message-ID` is the message's id, so that a repeat is seen as one. `References` names each of its alerts by an id that all messages about that
 * alert, from its beginning to its end, have in common, so that mail programs show them as one thread. `Auto-Submitted` (RFC 3834) keeps out-of-office notices away.
 */
export function mailHeaders(message: Message, from: string): MailHeaders {
  const domain = from.slice(from.lastIndexOf('@') + 1)
  const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
  const messageId = `<${message.id}@${domain}>`
  if (message.kind !== 'alerts') return { messageId, headers }
  const threads = (alerts: readonly NotedAlert[]): string[] =>
    alerts.map((alert) => `<${threadOf(alert)}@${domain}>`)
  const earlier = threads([...message.worsened, ...message.ended, ...message.reminded])
  const references = [...earlier, ...threads(message.began)].slice(0, MOST_REFERENCES)
  return {
    messageId,
    headers,
    references,
    ...(earlier[0] === undefined ? {} : { inReplyTo: earlier[0] }),
  }
}

function threadOf({ id, since }: NotedAlert): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([id, since]))
    .digest('hex')
  return `alert_${hash.slice(0, 24)}`
}
