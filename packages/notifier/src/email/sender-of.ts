import type { EmailConfig } from '../channel/channel-config.ts'
import { NotifierError } from '../notifier-error.ts'

/** Returns the address that an e-mail comes from: the one that is configured, the user of the mail server where it is an address, or else the first recipient. */
export function senderOf({ from, to }: EmailConfig, user: string | undefined): string {
  if (from !== undefined) return from
  return user !== undefined && isAddress(user) ? user : (to[0] ?? '')
}

/** @throws {NotifierError} `invalid_option` where a sender or recipient is no address, or there is no recipient */
export function assertAddresses({ to, from, subject = '' }: EmailConfig): void {
  const wrong = [...to, ...(from === undefined ? [] : [from])].find((text) => !isAddress(text))
  const fault =
    wrong !== undefined
      ? `expected e-mail addresses such as team@example.org, found ${JSON.stringify(wrong)}`
      : to.length === 0
        ? 'to: expected at least one address, found none'
        : /\p{Cc}/u.test(subject)
          ? 'subject: expected one line, found control characters'
          : undefined
  if (fault !== undefined) throw new NotifierError('invalid_option', `email: ${fault}`)
}

function isAddress(text: string): boolean {
  return /^[^\s@,;:<>()[\]"\\\p{Cc}]+@[^\s@,;:<>()"\\\p{Cc}]+$/u.test(text)
}
