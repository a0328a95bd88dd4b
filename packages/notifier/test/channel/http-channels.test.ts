import { createHmac } from 'node:crypto'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { type ChannelConfig, NotifierError, openChannel } from '../../src/index.ts'
import { alertsMessage, hostileMessage } from '../support/messages.ts'
import { type Reply, receiveHttp } from '../support/receivers.ts'
import { slackBodySchema } from '../support/slack-schema.ts'
import { teamsBodySchema } from '../support/teams-schema.ts'
import { webhookBodySchema } from '../support/webhook-schema.ts'

const now = () => Date.parse('2026-05-03T06:00:00Z')
const key = Buffer.alloc(32, 'k')
const secret = `whsec_${key.toString('base64')}`
const hidden = '/services/T0123456/hush-hush-hush?sig=hush-hush-sig'

const channels = {
  slack: [(url: string): ChannelConfig => ({ type: 'slack', webhook: url }), slackBodySchema],
  teams: [(url: string): ChannelConfig => ({ type: 'teams', webhook: url }), teamsBodySchema],
  webhook: [(url: string): ChannelConfig => ({ type: 'webhook', url, secret }), webhookBodySchema],
} as const

async function failure(config: ChannelConfig, timeoutSeconds = 15): Promise<NotifierError> {
  try {
    await openChannel(config, { now, timeoutSeconds }).send(alertsMessage())
  } catch (error) {
    if (error instanceof NotifierError) return error
    throw error
  }
  throw new Error('it was taken')
}

describe.each(Object.entries(channels))('%s', (type, [config, schema]) => {
  test('sends a body that is valid', async () => {
    const { origin, requests } = await receiveHttp({ status: 202 })
    const channel = openChannel(config(origin + hidden), { now })
    for (const message of [alertsMessage(), hostileMessage()]) await channel.send(message)
    expect(requests).toHaveLength(2)
    for (const { body, headers, path } of requests) {
      expect(schema.safeParse(JSON.parse(body)).success).toBe(true)
      expect(headers['content-type']).toBe('application/json')
      expect(path).toBe(hidden)
    }
    expect(await channel.verify()).toMatchObject({ warnings: [] })
    expect(requests).toHaveLength(2)
  })

  test.each<[string, Reply, Partial<NotifierError>, RegExp]>([
    [
      '429 with seconds',
      { status: 429, headers: { 'retry-after': '7' } },
      { code: 'unavailable', isRetriable: true, retryAfter: 7 },
      /answered 429$/,
    ],
    [
      '429 with a date',
      { status: 429, headers: { 'retry-after': 'Sun, 03 May 2026 06:01:30 GMT' } },
      { code: 'unavailable', retryAfter: 90 },
      /429/,
    ],
    [
      '503 until tomorrow',
      { status: 503, headers: { 'retry-after': '86400' } },
      { code: 'unavailable', retryAfter: 3600 },
      /503/,
    ],
    [
      '429 with nonsense',
      { status: 429, headers: { 'retry-after': 'soon' } },
      { code: 'unavailable', isRetriable: true },
      /429/,
    ],
    ['408', { status: 408 }, { code: 'unavailable', isRetriable: true }, /408/],
    ['425', { status: 425 }, { code: 'unavailable', isRetriable: true }, /425/],
    [
      '500',
      { status: 500, body: `no: ${hidden} hush-hush-hush` },
      { code: 'unavailable', isRetriable: true },
      /500: no: \(secret\)/,
    ],
    [
      '400',
      { status: 400, body: 'invalid_blocks' },
      { code: 'rejected', isRetriable: false },
      /400: invalid_blocks$/,
    ],
    ['403', { status: 403 }, { code: 'unauthorized', isRetriable: true }, /403/],
    [
      '404',
      { status: 404, body: 'no_service' },
      { code: 'rejected', isRetriable: false },
      /404: no_service/,
    ],
    ['410', { status: 410 }, { code: 'gone', isRetriable: false }, /410; the address is gone/],
    [
      '302',
      { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
      { code: 'redirected', isRetriable: false },
      /302; redirects are not followed/,
    ],
    ['a reset', 'reset', { code: 'unreachable', isRetriable: true }, /the connection broke off/],
  ])('%s', async (_, reply, expected, text) => {
    const { origin, requests } = await receiveHttp(reply)
    const error = await failure(config(origin + hidden))
    expect(error).toMatchObject(expected)
    expect(error.message).toMatch(text)
    expect(error.message).toContain(`${type} (127.0.0.1:`)
    expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/hush|T0123456/)
    expect(requests).toHaveLength(1)
  })

  test('a hang', async () => {
    const { origin } = await receiveHttp('hang')
    const error = await failure(config(origin + hidden), 0.05)
    expect(error).toMatchObject({ code: 'timeout', isRetriable: true })
    expect(error.message).toMatch(/did not answer in 0.05 s/)
  })

  test('nobody there', async () => {
    const error = await failure(config(`http://127.0.0.1:1${hidden}`))
    expect(error).toMatchObject({ code: 'unreachable', isRetriable: true })
    expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/hush|T0123456/)
  })

  test.each(['hush', 'ftp://host/hush', 'http://', ''])('no URL: %s', (url) => {
    expect(() => openChannel(config(url))).toThrow(
      expect.objectContaining({
        code: 'invalid_option',
        message: expect.not.stringContaining('hush'),
      }),
    )
  })

  test('an attempt that is ended from outside', async () => {
    const { origin } = await receiveHttp('hang')
    const abort = new AbortController()
    const sent = openChannel(config(origin + hidden)).send(alertsMessage(), {
      signal: abort.signal,
    })
    abort.abort()
    await expect(sent).rejects.toMatchObject({ code: 'unreachable', isRetriable: true })
  })
})

test('a webhook is signed as Standard Webhooks says, under the same id at each attempt', async () => {
  const { origin, requests } = await receiveHttp({ status: 500 }, { status: 200 })
  const other = Buffer.alloc(24, 'o')
  const secrets = `${secret} whsec_${other.toString('base64')}`
  let time = now()
  const channel = openChannel(
    { type: 'webhook', url: origin, secret: secrets },
    { now: () => time },
  )
  const message = alertsMessage()
  await expect(channel.send(message)).rejects.toMatchObject({ code: 'unavailable' })
  time += 5000
  await channel.send(message)
  const stamps = requests.map(({ headers }) => headers['webhook-timestamp'])
  expect(stamps).toEqual(['1777788000', '1777788005'])
  for (const { headers, body } of requests) {
    expect(headers['webhook-id']).toBe(message.id)
    const content = `${message.id}.${headers['webhook-timestamp']}.${body}`
    const expected = [key, other].map(
      (k) => `v1,${createHmac('sha256', k).update(content).digest('base64')}`,
    )
    expect(headers['webhook-signature']).toBe(expected.join(' '))
  }
})

/** The example of the specification: github.com/standard-webhooks/standard-webhooks, libraries' tests. */
test('the signature of the reference implementation', async () => {
  const { signedHeaders, signingKeys } = await import('../../src/channel/signed-headers.ts')
  const keys = signingKeys('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')
  const headers = signedHeaders({
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    body: '{"test": 2432232314}',
    keys,
    at: 1_614_265_330_000,
  })
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

test.each(['hush', 'whsec_', 'whsec_c2hvcnQ=', `whsec_${'A'.repeat(100)}`, 'whsec_ä'])(
  'no secret of Standard Webhooks: %s',
  (wrong) => {
    expect(() => openChannel({ type: 'webhook', url: 'https://h/', secret: wrong })).toThrow(
      /^webhook: secret: expected whsec_ and 24 to 64 bytes in base64, found something else/,
    )
  },
)

test('user and password of a URL go along as Basic', async () => {
  const { origin, requests } = await receiveHttp({ status: 200 })
  const url = origin.replace('//', '//leeway:p%40ss@')
  await openChannel({ type: 'webhook', url }).send(alertsMessage())
  expect(requests[0]?.headers.authorization).toBe(`Basic ${btoa('leeway:p@ss')}`)
  expect(requests[0]?.headers['webhook-signature']).toBeUndefined()
})

test.each(['https://team.webhook.office.com/webhookb2/x', 'https://outlook.office.com/webhook/x'])(
  'the URL of a connector is refused: %s',
  (webhook) => {
    expect(() => openChannel({ type: 'teams', webhook })).toThrow(
      /Office 365 connector, which Microsoft has retired; make a workflow/,
    )
  },
)
