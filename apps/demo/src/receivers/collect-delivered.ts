import type { ReceivedMail } from './receive-mail.ts'
import type { ReceivedRequest } from './receive-requests.ts'
import type { Receivers } from './start-receivers.ts'

/** What arrived of one message, on each channel. */
export interface Delivered {
  readonly mail?: ReceivedMail
  readonly slack?: ReceivedRequest
  readonly teams?: ReceivedRequest
  readonly incidents?: ReceivedRequest
}

/**
 * Returns a function that returns what arrived since it was called last.
 *
 * @throws {Error} from that function, where a channel got more than one message: a run sends one at most
 */
export function collectDelivered({ mail, chats }: Receivers): () => Delivered {
  let mailsSeen = 0
  let requestsSeen = 0
  return () => {
    const mails = mail.mails.slice(mailsSeen)
    const requests = chats.requests.slice(requestsSeen)
    mailsSeen += mails.length
    requestsSeen += requests.length
    const at = (path: string): ReceivedRequest[] => requests.filter((each) => each.path === path)
    return {
      ...only('mail', mails),
      ...only('slack', at('/slack')),
      ...only('teams', at('/teams')),
      ...only('incidents', at('/incidents')),
    }
  }
}

function only<Name extends string, Item>(
  name: Name,
  items: readonly Item[],
): Partial<Record<Name, Item>> {
  if (items.length > 1) throw new Error(`${name}: ${items.length} messages arrived, expected one`)
  const result: Partial<Record<Name, Item>> = {}
  if (items[0] !== undefined) result[name] = items[0]
  return result
}
