import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { carriesToken } from '../../src/http/credentials.ts'
import { isLoopback } from '../../src/http/is-loopback.ts'
import { type Scheduler, startScheduler } from '../../src/index.ts'
import { configOf, folderOfDays } from '../support/day-files.ts'
import { fakeClock } from '../support/fake-clock.ts'

const token = 'a token of sixteen or more'
const folder = folderOfDays()
const clock = fakeClock('2026-05-02T06:00:00Z')

interface Answer {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

/** Sends what `fetch` would not: any `Host`, and a path as it is. */
function ask(
  scheduler: Scheduler,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { port } = new URL(scheduler.address)
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      )
    })
    sent.on('error', reject).end()
  })
}

const paths = [
  '/',
  '/reports',
  '/monitors/odds',
  '/style.css',
  '/api/monitors',
  '/api/runs',
  '/nothing',
]

describe('without a token', () => {
  let scheduler: Scheduler
  beforeAll(async () => {
    scheduler = await startScheduler({ loaded: configOf(folder, [['odds']]), clock, port: 0 })
    await scheduler.settle()
  })
  afterAll(() => scheduler?.stop())

  test.each(['localhost:1234', '127.0.0.1', '[::1]:80'])('answers to %s', async (host) => {
    expect(await ask(scheduler, '/', { host })).toMatchObject({ status: 200 })
  })

  test.each(['evil.example', 'evil.example:8338', '127.0.0.1.evil.example', '192.168.1.2'])(
    'answers nothing but probes to the host %j',
    async (host) => {
      for (const path of [...paths, '/metrics']) {
        expect((await ask(scheduler, path, { host })).status).toBe(421)
      }
      expect((await ask(scheduler, '/healthz', { host })).status).toBe(200)
    },
  )

  test('nothing is changed for another site', async () => {
    const run = (headers: Record<string, string>) =>
      ask(scheduler, '/api/monitors/odds/run', { host: 'localhost:80', ...headers }, 'POST')
    expect((await run({ origin: 'http://evil.example' })).status).toBe(403)
    expect((await run({ origin: 'null' })).status).toBe(403)
    expect((await run({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await run({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await run({ origin: 'http://localhost:80' })).status).toBe(202)
    expect((await run({ 'sec-fetch-site': 'same-origin' })).status).toBe(202)
    expect((await run({})).status).toBe(202)
    await scheduler.settle()
  })

  test('a window that is done is not run again by hand', async () => {
    const runs = JSON.parse((await ask(scheduler, '/api/runs?monitor=odds')).body)
    expect(runs).toMatchObject([{ status: 'succeeded', attempts: 1 }])
  })

  test('there is nothing above the archive', async () => {
    for (const path of [
      '/../leeway.yaml',
      '/reports/../../leeway.yaml',
      '/reports/%2e%2e%2f%2e%2e%2fleeway.yaml',
      '/reports/..%2Fleeway.yaml/report.json',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/reports/%00',
      `/reports/${'x'.repeat(2000)}`,
      '/monitors/%ff',
      '/monitors/__proto__',
    ]) {
      const { status, body } = await ask(scheduler, path)
      expect([400, 404, 414]).toContain(status)
      expect(body).not.toMatch(/reference.csv|root:/)
    }
  })

  test('wrong questions are told apart from what is broken', async () => {
    expect((await ask(scheduler, '/api/runs?limit=no')).status).toBe(400)
    expect((await ask(scheduler, '/api/runs?limit=1&limit=2')).status).toBe(400)
    expect((await ask(scheduler, '/monitors/odds?before=no')).status).toBe(200)
    expect((await ask(scheduler, '/monitors/none/run', {}, 'POST')).status).toBe(404)
    expect((await ask(scheduler, '/', {}, 'DELETE')).status).toBe(404)
  })

  test('every answer carries its headers, and no site may read it', async () => {
    for (const path of [...paths, '/metrics', '/reports/odds%402026-05-01']) {
      const { headers } = await ask(scheduler, path, { origin: 'http://evil.example' })
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  test('reports come as HTML and JSON, in the archive and from the API', async () => {
    const html = await ask(scheduler, '/reports/odds%402026-05-01')
    expect(html.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(html.body).toContain('<h1 id="verdict">')
    const json = await ask(scheduler, '/reports/odds%402026-05-01/report.json')
    expect(JSON.parse(json.body)).toMatchObject({ schemaVersion: '1', runId: 'odds@2026-05-01' })
    const api = await ask(scheduler, '/api/reports/odds%402026-05-01')
    expect(JSON.parse(api.body)).toEqual(JSON.parse(json.body))
  })
})

describe('with a token', () => {
  let scheduler: Scheduler
  beforeAll(async () => {
    const loaded = configOf(folder, [['odds']], `server: { host: 0.0.0.0, token: '${token}' }`)
    scheduler = await startScheduler({ loaded, clock, port: 0 })
    await scheduler.settle()
  })
  afterAll(() => scheduler?.stop())

  test.each(paths)('%s asks for it', async (path) => {
    const refused = await ask(scheduler, path)
    expect(refused).toMatchObject({ status: 401 })
    expect(refused.headers['www-authenticate']).toMatch(/^Basic realm=/)
    expect((await ask(scheduler, path, { authorization: `Bearer ${token}x` })).status).toBe(401)
    const given = await ask(scheduler, path, { authorization: `Bearer ${token}` })
    expect(given.status).toBe(path === '/nothing' ? 404 : 200)
    const basic = `Basic ${Buffer.from(`anybody:${token}`).toString('base64')}`
    const host = 'leeway.example'
    expect((await ask(scheduler, path, { authorization: basic, host })).status).toBe(given.status)
  })

  test.each(['/metrics', '/healthz', '/readyz'])('%s does not', async (path) => {
    expect((await ask(scheduler, path, { host: 'leeway.example:8338' })).status).toBe(200)
  })

  test('nothing is changed without it', async () => {
    const { status } = await ask(scheduler, '/api/monitors/odds/run', {}, 'POST')
    expect(status).toBe(401)
  })
})

test('an address that others reach is refused without a token', async () => {
  for (const host of ['0.0.0.0', '::', '192.0.2.1', 'leeway.example']) {
    const started = startScheduler({ loaded: configOf(folder, [['odds']]), host, port: 0 })
    await expect(started).rejects.toMatchObject({ name: 'SchedulerError', code: 'token_missing' })
  }
})

test('an address that is taken is told, and the store let go', async () => {
  const loaded = configOf(folder, [['odds']])
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  await expect(startScheduler({ loaded, port })).rejects.toMatchObject({
    code: 'address_unusable',
    message: expect.stringContaining('another process listens there'),
  })
  other.close()
  await once(other, 'close')
  const scheduler = await startScheduler({ loaded, clock, port })
  await scheduler.stop()
})

test('credentials are read as Bearer and as Basic, and nothing else', () => {
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
  expect(carriesToken(`bearer  ${token}`, token)).toBe(true)
  expect(carriesToken(basic(`:${token}`), token)).toBe(true)
  expect(carriesToken(basic(`a:${token}`), token)).toBe(true)
  expect(carriesToken(basic('a:b:c and more'), 'b:c and more')).toBe(true)
  for (const wrong of [
    undefined,
    '',
    token,
    `Token ${token}`,
    'Bearer',
    'Bearer ',
    basic(token.slice(1)),
  ]) {
    expect(carriesToken(wrong, token)).toBe(false)
  }
})

test('loopback is what only this machine reaches', () => {
  const names = ['localhost', '127.0.0.1:80', '[::1]', '::1', '127.1.2.3']
  expect(names.filter(isLoopback)).toEqual(names)
  const others = [
    '0.0.0.0',
    '::',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.1',
    '',
  ]
  expect(others.filter(isLoopback)).toEqual([])
})
