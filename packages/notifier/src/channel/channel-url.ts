import { NotifierError } from '../notifier-error.ts'

/** Where a channel sends to. All of the URL but its host is a secret. */
export interface ChannelAddress {
  readonly url: URL
  /** The channel and the host, for messages. */
  readonly label: string
  /** User and password of the URL as HTTP's Basic scheme sends them. */
  readonly authorization?: string
  /** Texts that must not appear in a message, the longest first. */
  readonly secrets: readonly string[]
}

/**
 * Returns a URL of a channel in its parts.
 *
 * @throws {NotifierError} `invalid_option`: the message does not have the URL
 */
export function channelUrl(
  type: string,
  option: string,
  text: string,
  example: string,
): ChannelAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.host === '') {
    throw new NotifierError(
      'invalid_option',
      `${type}: ${option}: expected a URL such as ${example}, found something else`,
    )
  }
  const { username, password, pathname, search } = url
  const parts = [
    text,
    url.href,
    pathname + search,
    pathname,
    search.slice(1),
    username,
    password,
    ...pathname.split('/').filter((part) => part.length >= 6),
    ...[...url.searchParams.values()].filter((part) => part.length >= 6),
  ]
  const secrets = [...new Set(parts.flatMap((part) => [part, decoded(part)]))]
    .filter((part) => part.length > 1)
    .toSorted((a, b) => b.length - a.length)
  url.username = ''
  url.password = ''
  const credentials = `${decoded(username)}:${decoded(password)}`
  return {
    url,
    label: `${type} (${url.host})`,
    secrets,
    ...(credentials === ':'
      ? {}
      : { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` }),
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
