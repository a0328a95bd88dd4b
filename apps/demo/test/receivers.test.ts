import { describe, expect, it } from 'vitest'
import { isSigned } from '../src/receivers/is-signed.ts'
import { receivePushes } from '../src/receivers/receive-pushes.ts'

describe('receivePushes', () => {
  it('keeps the last push of each group', async () => {
    await using receiver = await receivePushes()
    const push = (group: string, body: string) =>
      fetch(`${receiver.url}/metrics/job/${group}`, { method: 'PUT', body })
    await push('a', 'drift 1\n')
    await push('b', 'drift 3\n')
    await push('a', 'drift 2\n')
    expect(await receiver.scrape()).toBe(
      '# pushed to /metrics/job/a\ndrift 2\n\n# pushed to /metrics/job/b\ndrift 3\n',
    )
  })
})

describe('isSigned', () => {
  // The example of the specification of Standard Webhooks, 1.0.0.
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const headers = {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  }
  const body = '{"test": 2432232314}'

  it('agrees with the example of Standard Webhooks', () => {
    expect(isSigned({ path: '/', headers, body }, secret)).toBe(true)
  })

  it('is false for another body, and without a signature', () => {
    expect(isSigned({ path: '/', headers, body: '{}' }, secret)).toBe(false)
    const { 'webhook-signature': _, ...unsigned } = headers
    expect(isSigned({ path: '/', headers: unsigned, body }, secret)).toBe(false)
  })
})
