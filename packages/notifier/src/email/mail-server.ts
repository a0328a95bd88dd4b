import { NotifierError } from '../notifier-error.ts'

/** A mail server, and how nodemailer connects to it. */
export interface MailServer {
  readonly label: string
  readonly user?: string
  /** Texts that must not appear in a message, the longest first. */
  readonly secrets: readonly string[]
  readonly options: {
    readonly url: string
    readonly requireTLS?: boolean
    readonly connectionTimeout: number
    readonly greetingTimeout: number
    readonly socketTimeout: number
    readonly disableFileAccess: true
    readonly disableUrlAccess: true
  }
}

/**
 * Returns the mail server of a URL. A password is only sent over TLS, except to this machine, or where the URL says `?requireTLS=false`.
 *
 * @throws {NotifierError} `invalid_option`: the message does not have the URL
 */
export function mailServer(smtp: string, timeoutSeconds = 15): MailServer {
  const url = URL.canParse(smtp) ? new URL(smtp) : undefined
  if (url === undefined || !/^smtps?:$/.test(url.protocol) || url.hostname === '') {
    throw new NotifierError(
      'invalid_option',
      'email: smtp: expected a URL such as smtps://user:password@host:465 or smtp://host:587, found something else',
    )
  }
  const [user, password] = [url.username, url.password].map(decoded) as [string, string]
  const secrets = [
    smtp,
    password,
    url.password,
    Buffer.from(password).toString('base64'),
    Buffer.from(`\0${user}\0${password}`).toString('base64'),
  ]
  const mayBePlain =
    url.protocol === 'smtps:' ||
    password === '' ||
    /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname) ||
    url.searchParams.has('requireTLS')
  const milliseconds = timeoutSeconds * 1000
  return {
    label: `email (${url.host})`,
    ...(user === '' ? {} : { user }),
    secrets: secrets.filter((text) => text !== '').toSorted((a, b) => b.length - a.length),
    options: {
      url: smtp,
      ...(mayBePlain ? {} : { requireTLS: true }),
      connectionTimeout: milliseconds,
      greetingTimeout: milliseconds,
      socketTimeout: milliseconds,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
