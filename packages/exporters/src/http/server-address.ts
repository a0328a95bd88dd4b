import { ExportError } from '../export-error.ts'

/** Where a server is, and the credentials that its address carried, apart. */
export interface ServerAddress {
  /** Without credentials, and without a slash at the end; fit for messages. */
  readonly url: string
  /** The credentials in the address, `user:password`. */
  readonly credentials?: string
  /** Texts that must not appear in a message. */
  readonly secrets: readonly string[]
}

/**
 * Returns the parts of an address: `http://localhost:9091`, `https://user:password@host/prefix`, or `host:9091`, which is read as `http://host:9091`.
 *
 * @param option the name of the option, for the message; the address itself is in none, since it may hold a password
 * @throws {ExportError} `invalid_option`
 */
export function serverAddress(option: string, address: string): ServerAddress {
  const url = parse(address.includes('://') ? address : `http://${address}`)
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new ExportError(
      'invalid_option',
      `${option}: expected an address such as http://localhost:9091, without "?" and "#"; found something else`,
    )
  }
  const shown = url.origin + url.pathname.replace(/\/+$/, '')
  if (url.username === '' && url.password === '') return { url: shown, secrets: [] }
  const [user, password] = [url.username, url.password].map(decodeURIComponent) as [string, string]
  const credentials = `${user}:${password}`
  const secrets = [basic(credentials), password, url.password].filter((text) => text !== '')
  return { url: shown, credentials, secrets }
}

/** Returns the credentials as HTTP's Basic scheme sends them. */
export function basic(credentials: string): string {
  return Buffer.from(credentials).toString('base64')
}

function parse(address: string): URL | undefined {
  try {
    const url = new URL(address)
    decodeURIComponent(url.username + url.password)
    return url
  } catch {
    return undefined // the error would quote the address
  }
}
