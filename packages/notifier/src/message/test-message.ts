import type { TestMessage } from './message.ts'
import { messageId } from './message-id.ts'

/**
 * Returns the message that `leeway notify test` sends.
 *
 * @param channel its name, as configured
 * @param at the time, ISO 8601 with a time zone
 */
export function testMessage(channel: string, at: string): TestMessage {
  return { kind: 'test', id: messageId('test', channel, at), channel, at }
}
