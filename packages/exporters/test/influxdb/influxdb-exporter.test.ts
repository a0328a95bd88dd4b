import { inspect } from 'node:util'
import { createInfluxdbExporter, type InfluxdbExporterOptions } from '@leeway/exporters'
import { freePort } from '@leeway/test-servers'
import { describe, expect, test, vi } from 'vitest'
import { describeExporter } from '../describe-exporter.ts'
import { exampleNames, exampleReport } from '../example-report.ts'
import { type ReceivedRequest, type Reply, startFakeServer } from '../fake-server.ts'

const quick = { retryDelay: 0.001 }
const taken: Reply = { status: 204 }
const requestsOf = new WeakMap<object, ReceivedRequest[]>()

async function createWithServer() {
  const { url, requests } = await startFakeServer(taken)
  const exporter = createInfluxdbExporter({ ...quick, url, token: 'my-token' })
  requestsOf.set(exporter, requests)
  return exporter
}

/** The lines that were written, with the time that it took, which is never the same, as 1. */
function linesOf(requests: readonly ReceivedRequest[] = []): string {
  const text = requests.map(({ body }) => `${body}\n`).join('')
  return text.replace(/export_duration=[^, ]+/g, 'export_duration=1')
}

describeExporter({
  name: 'influxdb',
  create: createWithServer,
  output: async (exporter) => linesOf(requestsOf.get(exporter)) || 'nothing\n',
})

test.each(exampleNames)('%s report: its lines', async (name) => {
  const exporter = await createWithServer()
  await exporter.observe(exampleReport(name), { generationSeconds: 0.25 })
  await expect(linesOf(requestsOf.get(exporter))).toMatchFileSnapshot(`../snapshots/${name}.lp`)
})

test('writes to the bucket of the organization, with the token, in milliseconds; how long that took, last', async () => {
  const { url, requests } = await startFakeServer(taken)
  const connection = { url: `${url}/prefix`, token: 'my-token', org: 'ml & ops', bucket: 'a/b' }
  await createInfluxdbExporter({ ...quick, ...connection }).observe(exampleReport('stable'))
  expect(requests.map(({ method, path }) => [method, path])).toEqual(
    Array(2).fill(['POST', '/prefix/api/v2/write?org=ml%20%26%20ops&bucket=a%2Fb&precision=ms']),
  )
  expect(requests[0]?.headers.authorization).toBe('Token my-token')
  const time = Date.parse(exampleReport('stable').generatedAt)
  expect(requests[0]?.body.split('\n').every((line) => line.endsWith(` ${time}`))).toBe(true)
  expect(requests[1]?.body).toMatch(
    /^ml_monitoring_performance,\S+ export_duration=0\.\d+(e-\d+)? \d+$/,
  )
})

test('the time of an export that others know of is the one that is written', async () => {
  const exporter = await createWithServer()
  await exporter.observe(exampleReport('stable'), { exportSeconds: 0.5, generationSeconds: 2 })
  expect(requestsOf.get(exporter)?.at(-1)?.body).toContain(
    ' export_duration=0.5,report_generation_time=2 ',
  )
})

test('without a token none is sent; credentials in the address are the token', async () => {
  const { url, requests } = await startFakeServer(taken)
  await createInfluxdbExporter({ ...quick, url }).observe(exampleReport('stable'))
  expect(requests[0]?.headers.authorization).toBeUndefined()
  const address = url.replace('//', '//user:secret@')
  await createInfluxdbExporter({ ...quick, url: address }).observe(exampleReport('stable'))
  expect(requests.at(-1)?.headers.authorization).toBe('Token user:secret')
})

describe('a server that fails', () => {
  const write = async (replies: Reply[], options: Partial<InfluxdbExporterOptions> = {}) => {
    const { url, requests } = await startFakeServer(...replies)
    const exporter = createInfluxdbExporter({ ...quick, url, token: 'my-token', ...options })
    const error: unknown = await exporter.observe(exampleReport('stable')).then(
      () => undefined,
      (failure: unknown) => failure,
    )
    return { error, requests: requests.length, url }
  }

  test.each<[string, Reply[]]>([
    ['503, then well', [{ status: 503 }, taken]],
    [
      '429 with Retry-After: 0, then well',
      [{ status: 429, headers: { 'retry-after': '0' } }, taken],
    ],
    ['a reset, then well', ['reset', taken]],
  ])('%s: is written to again', async (_, replies) => {
    expect(await write(replies)).toMatchObject({ error: undefined, requests: 3 })
  })

  test('Retry-After counts seconds, not milliseconds', async () => {
    const later = { status: 429, headers: { 'retry-after': '5' }, body: 'slow down' }
    const { error, requests, url } = await write([later, taken], { timeout: 4 })
    expect(requests).toBe(1)
    expect(error).toMatchObject({
      code: 'unavailable',
      message: `influxdb ${url} answered 429: 429 Too Many Requests : slow down`,
    })
  })

  test('a partial write is an error with the server’s words, and is not tried again', async () => {
    const message = 'partial write: field type conflict: input field "drift_share" dropped=1'
    const body = JSON.stringify({ code: 'invalid', message })
    const headers = { 'content-type': 'application/json' }
    const { error, requests, url } = await write([{ status: 400, headers, body }])
    expect(requests).toBe(1)
    expect(error).toMatchObject({
      name: 'ExportError',
      code: 'partial_write',
      message: `influxdb ${url} answered 400: ${message}`,
    })
  })

  test.each([
    [400, 'rejected'],
    [401, 'unauthorized'],
    [404, 'rejected'],
    [413, 'rejected'],
  ])('%i: not tried again', async (status, code) => {
    const { error, requests } = await write([{ status, body: 'no' }])
    expect(requests).toBe(1)
    expect(error).toMatchObject({ code })
  })

  test.each<Reply>(['hang', 'stall'])(
    'one that %ss: the export ends at its timeout',
    async (reply) => {
      const { error, url } = await write([reply], { timeout: 0.1 })
      expect(error).toMatchObject({
        code: 'timeout',
        message: `influxdb ${url} did not answer in 0.1 s`,
      })
    },
  )

  test('one that is not there', async () => {
    const url = `http://127.0.0.1:${await freePort()}`
    const { error } = await write([taken], { url, retries: 0 })
    expect(error).toMatchObject({
      code: 'unreachable',
      message: `influxdb ${url} could not be reached: nobody listens there`,
    })
  })

  test('the token is named nowhere, even when the server repeats it; nothing is printed', async () => {
    const spies = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name))
    const { error, url } = await write([{ status: 401, body: 'no such token: my-token' }])
    expect((error as Error).message).toBe(
      `influxdb ${url} answered 401: 401 Unauthorized : no such token: ***`,
    )
    expect(inspect(error, { depth: 10 })).not.toContain('my-token')
    const exporter = createInfluxdbExporter({ url, token: 'my-token' })
    expect(inspect(exporter, { depth: 10 })).not.toContain('my-token')
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled()
      spy.mockRestore()
    }
  })
})
