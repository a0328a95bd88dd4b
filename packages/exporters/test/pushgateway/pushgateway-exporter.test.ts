import { inspect } from 'node:util'
import { createPushgatewayExporter, type PushgatewayExporterOptions } from '@leeway/exporters'
import { freePort } from '@leeway/test-servers'
import { describe, expect, test } from 'vitest'
import { describeExporter } from '../describe-exporter.ts'
import { exampleReport } from '../example-report.ts'
import { type Reply, startFakeServer } from '../fake-server.ts'

const quick: Omit<PushgatewayExporterOptions, 'url'> = { retryDelay: 0.001, now: () => 0 }
const ok: Reply = { status: 200 }
const requestsOf = new WeakMap<object, { path: string; body: string }[]>()

describeExporter({
  name: 'pushgateway',
  async create() {
    const { url, requests } = await startFakeServer(ok)
    const exporter = createPushgatewayExporter({ ...quick, url })
    requestsOf.set(exporter, requests)
    return exporter
  },
  async output(exporter) {
    const groups = new Map(requestsOf.get(exporter)?.map(({ path, body }) => [path, body]))
    return [...groups].map(([path, body]) => `# ${path}\n${body}`).join('') || 'nothing\n'
  },
})

test('puts the text of the monitor to its group', async () => {
  const { url, requests } = await startFakeServer(ok)
  const exporter = createPushgatewayExporter({ ...quick, url: `${url}/prefix/`, job: 'ml' })
  expect(exporter.address).toBe(`${url}/prefix`)
  await exporter.observe(exampleReport('stable', { name: 'first' }))
  await exporter.observe(exampleReport('drifted', { name: 'second/one' }))
  expect(requests.map(({ method, path }) => [method, path])).toEqual([
    ['PUT', '/prefix/metrics/job/ml/monitor/first'],
    ['PUT', '/prefix/metrics/job/ml/monitor@base64/c2Vjb25kL29uZQ'],
  ])
  expect(requests[0]?.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
  expect(requests[0]?.body).toContain('evidently_dataset_drift{monitor="first"')
  expect(requests[1]?.body).not.toContain('monitor="first"')
})

test('posts where it is asked to, under further grouping labels', async () => {
  const { url, requests } = await startFakeServer(ok)
  const options = { ...quick, url, method: 'POST', groupingLabels: { region: 'eu/west' } } as const
  await createPushgatewayExporter(options).observe(exampleReport('stable', { name: 'm' }))
  expect(requests.map(({ method, path }) => [method, path])).toEqual([
    ['POST', '/metrics/job/evidently_ml_monitoring/region@base64/ZXUvd2VzdA/monitor/m'],
  ])
})

test('deletes the group of a monitor that has been retired', async () => {
  const { url, requests } = await startFakeServer(ok)
  await createPushgatewayExporter({ ...quick, url, job: 'ml' }).remove('m')
  expect(requests).toEqual([
    expect.objectContaining({ method: 'DELETE', path: '/metrics/job/ml/monitor/m', body: '' }),
  ])
})

test('an error elsewhere is counted in the group of its monitor, and of no other', async () => {
  const { url, requests } = await startFakeServer(ok)
  const exporter = createPushgatewayExporter({ ...quick, url })
  exporter.recordError('a', 'timeout')
  await exporter.observe(exampleReport('stable', { name: 'a' }))
  await exporter.observe(exampleReport('stable', { name: 'b' }))
  expect(requests[0]?.body).toContain('evidently_export_errors_total{type="timeout"} 1\n')
  expect(requests[1]?.body).toContain('evidently_export_errors_total{type="timeout"} 0\n')
})

test('a push that failed is counted in the next one', async () => {
  const { url, requests } = await startFakeServer({ status: 400 }, ok)
  const exporter = createPushgatewayExporter({ ...quick, url })
  await expect(exporter.observe(exampleReport('stable'))).rejects.toMatchObject({
    code: 'rejected',
  })
  await exporter.observe(exampleReport('stable'))
  expect(requests[1]?.body).toContain('evidently_export_errors_total{type="rejected"} 1\n')
})

describe('a gateway that fails', () => {
  const push = async (
    replies: Reply[],
    options: Partial<PushgatewayExporterOptions> = {},
  ): Promise<{ error: Error | undefined; requests: number; url: string }> => {
    const { url, requests } = await startFakeServer(...replies)
    const exporter = createPushgatewayExporter({ ...quick, url, ...options })
    const error = await exporter.observe(exampleReport('stable')).then(
      () => undefined,
      (failure: Error) => failure,
    )
    return { error, requests: requests.length, url }
  }

  test.each<[string, Reply[]]>([
    ['503, then well', [{ status: 503 }, ok]],
    ['429 with Retry-After: 0, then well', [{ status: 429, headers: { 'retry-after': '0' } }, ok]],
    ['a reset, then well', ['reset', ok]],
  ])('%s: is asked again', async (_, replies) => {
    expect(await push(replies)).toMatchObject({ error: undefined, requests: 2 })
  })

  test('503 for ever: asked four times in all', async () => {
    const { error, requests, url } = await push([{ status: 503, body: 'busy' }])
    expect(requests).toBe(4)
    expect(error).toMatchObject({
      name: 'ExportError',
      code: 'unavailable',
      message: `pushgateway ${url} answered 503: busy (4 attempts)`,
    })
  })

  test('Retry-After counts seconds: one that is longer than the time left ends the export', async () => {
    const tooLong = { status: 429, headers: { 'retry-after': '5' } }
    const { error, requests, url } = await push([tooLong, ok], { timeout: 4 })
    expect(requests).toBe(1)
    expect(error).toMatchObject({
      code: 'unavailable',
      message: `pushgateway ${url} answered 429`,
    })
  })

  test.each([
    [400, 'rejected'],
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [302, 'rejected'],
  ])('%i: not asked again', async (status, code) => {
    const { error, requests } = await push([{ status, body: 'no' }])
    expect(requests).toBe(1)
    expect(error).toMatchObject({ code, message: expect.stringMatching(`answered ${status}: no$`) })
  })

  test.each<Reply>(['hang', 'stall'])(
    'one that %ss: the export ends at its timeout',
    async (reply) => {
      const { error, url } = await push([reply], { timeout: 0.1 })
      expect(error).toMatchObject({
        code: 'timeout',
        message: `pushgateway ${url} did not answer in 0.1 s`,
      })
    },
  )

  test('one that resets the connection', async () => {
    const { error, requests } = await push(['reset'], { retries: 1 })
    expect(requests).toBe(2)
    expect(error).toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('could not be reached: the connection broke off'),
    })
  })

  test('one that is not there', async () => {
    const url = `http://127.0.0.1:${await freePort()}`
    const { error } = await push([ok], { url, retries: 0 })
    expect(error).toMatchObject({
      code: 'unreachable',
      message: `pushgateway ${url} could not be reached: nobody listens there`,
    })
  })
})

describe('credentials', () => {
  test('in the address are sent as Basic, and named nowhere, even when the server repeats them', async () => {
    const encoded = Buffer.from('user:pass wörd').toString('base64')
    const { url, requests } = await startFakeServer({
      status: 401,
      body: `bad password pass wörd, ${encoded}`,
    })
    const address = url.replace('//', '//user:pass%20w%C3%B6rd@')
    const exporter = createPushgatewayExporter({ ...quick, url: address })
    const error = await exporter.observe(exampleReport('stable')).catch((failure) => failure)
    expect(requests[0]?.headers.authorization).toBe(`Basic ${encoded}`)
    expect(error.message).toBe(`pushgateway ${url} answered 401: bad password ***, ***`)
    for (const seen of [inspect(error, { depth: 10 }), inspect(exporter, { depth: 10 })]) {
      for (const secret of ['wörd', 'w%C3', encoded]) expect(seen).not.toContain(secret)
    }
  })

  test.each(['http://user:secret@', 'ftp://user:secret@host', 'https://host?token=secret', ''])(
    'an address that is none is refused without being quoted: %s',
    (url) => {
      try {
        createPushgatewayExporter({ url })
        expect.unreachable()
      } catch (error) {
        expect(error).toMatchObject({ code: 'invalid_option' })
        expect(inspect(error)).not.toContain('secret@')
        expect((error as Error).message).toBe(
          'pushgateway url: expected an address such as http://localhost:9091, without "?" and "#"; found something else',
        )
      }
    },
  )

  test('an address without a scheme is one of http', () => {
    expect(createPushgatewayExporter({ url: 'localhost:9091' }).address).toBe(
      'http://localhost:9091',
    )
  })
})

test.each<[Partial<PushgatewayExporterOptions>, string]>([
  [{ timeout: 0 }, 'timeout is 0, expected seconds above 0, at most 86400'],
  [{ retries: 1.5 }, 'retries is 1.5, expected a whole number, 0 or more'],
  [{ retryDelay: -1 }, 'retryDelay is -1, expected seconds, 0 to 86400'],
  [{ job: '' }, 'pushgateway: job is empty, expected a name'],
])('%o is refused', (options, message) => {
  expect(() => createPushgatewayExporter({ url: 'http://localhost', ...options })).toThrow(message)
})
