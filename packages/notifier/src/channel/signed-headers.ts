import { createHmac } from 'node:crypto'
import { NotifierError } from '../notifier-error.ts'

/** What is signed. */
export interface SignedContent {
  readonly id: string
  readonly body: string
  readonly keys: readonly Uint8Array[]
  /** Time of the attempt, in milliseconds since 1970. */
  readonly at: number
}

/** Returns the headers of Standard Webhooks (specification 1.0.0, symmetric signatures): without keys only id and time. */
export function signedHeaders({ id, body, keys, at }: SignedContent): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000))
  const signatures = keys.map((key) => {
    const hmac = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`)
    return `v1,${hmac.digest('base64')}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    ...(signatures.length === 0 ? {} : { 'webhook-signature': signatures.join(' ') }),
  }
}

/**
 * Returns the keys of a secret: `whsec_` and 24 to 64 bytes in base64, several with spaces between them.
 *
 * @throws {NotifierError} `invalid_option`
 */
export function signingKeys(secret: string): Uint8Array[] {
  return secret
    .trim()
    .split(/\s+/)
    .map((part) => {
      const [, base64] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(part) ?? []
      const key = Buffer.from(base64 ?? '', 'base64')
      if (key.length >= 24 && key.length <= 64) return key
      throw new NotifierError(
        'invalid_option',
        'webhook: secret: expected whsec_ and 24 to 64 bytes in base64, found something else; openssl rand -base64 32 makes what follows whsec_',
      )
    })
}
