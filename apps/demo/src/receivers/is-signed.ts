import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ReceivedRequest } from './receive-requests.ts'

/** Whether a request is signed with a secret as Standard Webhooks says: what a receiver of one's own would do before it believes a message. */
export function isSigned({ headers, body }: ReceivedRequest, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const expected = createHmac('sha256', key).update(content).digest()
  const signatures = String(headers['webhook-signature'] ?? '').split(' ')
  return signatures.some((signature) => {
    const [version, base64 = ''] = signature.split(',')
    const found = Buffer.from(base64, 'base64')
    return version === 'v1' && found.length === expected.length && timingSafeEqual(found, expected)
  })
}
