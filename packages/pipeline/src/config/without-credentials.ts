import { hidden } from './hidden.ts'

/**
 * Returns a text as it may be shown: of a URL, user and password, the values of its query and its fragment are replaced. All of a URL that cannot be read and may hold a password is.
 */
export function withoutCredentials(text: string): string {
  const [, scheme, rest = ''] = /^(\s*[a-z][a-z\d+.-]*:\/\/)(.*)$/is.exec(text) ?? []
  if (scheme === undefined) return text
  if (rest.includes('@') && !isPlain(text)) return `${scheme}${hidden}`
  const [, authority = '', path = '', query, fragment] =
    /^([^/\\?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(rest) ?? []
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  const user = host === authority ? '' : `${hidden}@`
  return `${scheme}${user}${host}${path}${query === undefined ? '' : hiddenValues(query)}${fragment === undefined ? '' : `#${hidden}`}`
}

/** Whether a URL with an @ ends its authority where it seems to: a password with a slash makes a host and a port of what precedes it. */
function isPlain(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return (
    url !== undefined && !(url.port !== '' && url.username === '' && url.pathname.includes('@'))
  )
}

function hiddenValues(query: string): string {
  const parts = query.slice(1).split('&')
  const shown = parts.map((part) => {
    const at = part.indexOf('=')
    return at < 0 ? hidden : `${part.slice(0, at)}=${hidden}`
  })
  return `?${shown.join('&')}`
}
