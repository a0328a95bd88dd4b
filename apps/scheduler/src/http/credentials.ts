import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * Returns whether the header `Authorization` carries the token: as `Bearer TOKEN`, or, for browsers, as the password of `Basic` with any user name. The time that it takes tells nothing
 * of the token: hashes are compared, every byte of them.
 */
export function carriesToken(authorization: string | undefined, token: string): boolean {
  const [scheme = '', credentials = ''] = (authorization ?? '').split(/\s+(.*)/s)
  const given = scheme.toLowerCase() === 'basic' ? passwordOf(credentials) : credentials
  const isKnownScheme = /^(bearer|basic)$/i.test(scheme)
  return timingSafeEqual(hashOf(given), hashOf(token)) && isKnownScheme
}

function passwordOf(credentials: string): string {
  const text = Buffer.from(credentials, 'base64').toString('utf8')
  return text.slice(text.indexOf(':') + 1)
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
