import { z } from 'zod'

/**
 * Returns the schema of a server's address: `http://host:9091`, `https://user:password@host/prefix`, or `host:9091`, which becomes `http://host:9091`; as `@leeway/exporters`
 * takes them.
 */
export function serverUrl(example: string): z.ZodType<string, string> {
  const expected = `expected a URL such as ${example}, without ? and #`
  return z
    .string(expected)
    .overwrite((text) => (/^[^\s/?#@]+:\d+(\/|$)/.test(text) ? `http://${text}` : text))
    .refine(isServerUrl, expected)
}

function isServerUrl(text: string): boolean {
  try {
    const { protocol, search, hash, username, password } = new URL(text)
    decodeURIComponent(username + password)
    return /^https?:$/.test(protocol) && search === '' && hash === ''
  } catch {
    return false
  }
}
