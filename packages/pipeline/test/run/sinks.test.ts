import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { StateStore } from '@leeway/state-store'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { LoadedConfig } from '../../src/config/index.ts'
import { type MonitorRun, openSinks, openStore, runMonitor } from '../../src/index.ts'
import { configOf, folderOfDays } from './day-files.ts'

const folder = folderOfDays()
let store: StateStore
beforeAll(async () => {
  store = await openStore(configOf(folder), 'test')
})
afterAll(() => store?.close())

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup()
})

interface Received {
  readonly method: string
  readonly body: string
}

/** A server that keeps what it receives and answers with a status, or never. */
async function serve(status: number | 'hang'): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = []
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const bytes = Buffer.concat(chunks)
      const isPacked = request.headers['content-encoding'] === 'gzip'
      const body = (isPacked ? gunzipSync(bytes) : bytes).toString()
      received.push({ method: request.method ?? '', body })
      if (status !== 'hang') response.writeHead(status).end()
    })
  }
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  cleanups.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received }
}

const refusing = 'http://127.0.0.1:1'

/** A configuration with both sinks, and timeouts of their own. */
function withSinks(
  name: string,
  { gateway, influxdb }: { gateway: string; influxdb: string },
  [gatewaySeconds, influxdbSeconds]: readonly [number, number] = [20, 20],
): LoadedConfig {
  const sinks = `sinks:
  prometheus: { gateway: '${gateway}', timeoutSeconds: ${gatewaySeconds} }
  influxdb: { url: '${influxdb}', token: hush, org: o, bucket: b, timeoutSeconds: ${influxdbSeconds} }`
  const loaded = configOf(folder, sinks)
  const monitors = loaded.config.monitors.map((monitor) => ({ ...monitor, name }))
  return { ...loaded, config: { ...loaded.config, monitors } }
}

function run(
  loaded: LoadedConfig,
  day: number,
  sinks = openSinks(loaded.config.sinks),
): Promise<MonitorRun> {
  const [monitor] = loaded.config.monitors
  if (monitor === undefined) throw new Error('the configuration has no monitor')
  const at = `2026-05-0${day + 1}T06:00:00Z`
  return runMonitor({ loaded, monitor, store, sinks, at })
}

const exportsOf = ({ stages }: MonitorRun): string[] =>
  stages.flatMap(({ name, status }) => (name.startsWith('export') ? [`${name} ${status}`] : []))

test('a wrong option of one sink costs the other nothing', async () => {
  const [gateway, influxdb] = [await serve(200), await serve(204)]
  const addresses = { gateway: gateway.url, influxdb: influxdb.url }
  const wrong = withSinks('wrong gateway', addresses)
  wrong.config.sinks.prometheus!.gateway = `${gateway.url}/?x=1`
  const one = await run(wrong, 1)
  expect(exportsOf(one)).toEqual(['export pushgateway failed', 'export influxdb done'])
  expect(String(one.sinkErrors[0])).toContain('without "?" and "#"')
  expect(influxdb.received.map(({ body }) => body).join()).toContain('ml_monitoring_performance')
  const other = withSinks('wrong influxdb', addresses)
  other.config.sinks.influxdb!.url = `${influxdb.url}/?x=1`
  expect(exportsOf(await run(other, 1))).toEqual([
    'export pushgateway done',
    'export influxdb failed',
    'export failure to pushgateway done',
  ])
})

test.for([
  ['InfluxDB hangs', { status: 'hang', seconds: [20, 0.3] }],
  ['InfluxDB refuses connections', { status: undefined, seconds: [20, 0.3] }],
  ['InfluxDB answers 401', { status: 401, seconds: [20, 20] }],
] as const)(
  '%s: the Pushgateway is served, and hears of it',
  async ([name, { status, seconds }]) => {
    const gateway = await serve(200)
    const influxdb = status === undefined ? refusing : (await serve(status)).url
    const broken = await run(withSinks(name, { gateway: gateway.url, influxdb }, seconds), 1)
    expect(broken.status).toBe('incomplete')
    expect(exportsOf(broken)).toEqual([
      'export pushgateway done',
      'export influxdb failed',
      'export failure to pushgateway done',
    ])
    expect(broken.sinkErrors.map(String).join()).toMatch(/^ExportError: influxdb .*127\.0\.0\.1/)
    expect(gateway.received.map(({ method }) => method)).toEqual(['PUT', 'POST'])
    expect(gateway.received[1]?.body).toMatch(
      /^evidently_run_failures_total\{.*stage="export".*\} 1$/m,
    )
    expect(gateway.received[1]?.body).toMatch(/^evidently_export_errors_total\{type="\w+"\} 1$/m)
  },
)

test.for([
  ['prometheus', [0.3, 60]],
  ['influxdb', [60, 0.3]],
] as const)('each sink has its own timeout: %s gives up by its own', async ([name, seconds]) => {
  const [gateway, influxdb] = [
    await serve(name === 'prometheus' ? 'hang' : 200),
    await serve(name === 'influxdb' ? 'hang' : 204),
  ]
  const loaded = withSinks(
    `slow ${name}`,
    { gateway: gateway.url, influxdb: influxdb.url },
    seconds,
  )
  const { sinkErrors } = await run(loaded, 1)
  expect(sinkErrors.map(String).join()).toContain('did not answer in 0.3 s')
})

test('both hang side by side, once for all monitors', async () => {
  const [gateway, influxdb] = [await serve('hang'), await serve('hang')]
  const addresses = { gateway: gateway.url, influxdb: influxdb.url }
  const first = withSinks('hanging', addresses, [0.4, 0.3])
  const sinks = openSinks(first.config.sinks)
  await run(first, 1, sinks)
  const asked = gateway.received.length + influxdb.received.length
  const second = await run(withSinks('hanging too', addresses), 1, sinks)
  expect(gateway.received.length + influxdb.received.length).toBe(asked)
  expect(second.stages.filter(({ name }) => name.startsWith('export'))).toEqual([
    {
      name: 'export pushgateway',
      status: 'failed',
      seconds: 0,
      detail: expect.stringMatching(/did not answer in 0.4 s; not tried again in this run$/),
    },
    {
      name: 'export influxdb',
      status: 'failed',
      seconds: 0,
      detail: expect.stringMatching(/did not answer in 0.3 s; not tried again in this run$/),
    },
  ])
  expect(second.status).toBe('incomplete')
})

test('a gap that is filled goes to InfluxDB at its time, and does not set the Pushgateway back', async () => {
  const [gateway, influxdb] = [await serve(200), await serve(204)]
  const loaded = withSinks('gap', { gateway: gateway.url, influxdb: influxdb.url })
  await run(loaded, 3)
  const [pushed, written] = [gateway.received.length, influxdb.received.length]
  const earlier = await run(loaded, 2)
  expect(earlier.status).toBe('succeeded')
  expect(exportsOf(earlier)).toEqual(['export pushgateway skipped', 'export influxdb done'])
  expect(earlier.stages.find(({ name }) => name === 'export pushgateway')?.detail).toBe(
    'there is a report on a later window, to 2026-05-04T00:00:00.000Z; this one would set the metrics back',
  )
  expect(gateway.received.length).toBe(pushed)
  expect(influxdb.received[written]?.body).toContain(String(Date.parse('2026-05-03T06:00:00Z')))
})

test('a window that goes on leaves the generation time that was written', async () => {
  const influxdb = await serve(204)
  const broken = withSinks('going on', { gateway: refusing, influxdb: influxdb.url }, [0.3, 20])
  await run(broken, 1)
  const timed = influxdb.received.filter(({ body }) => body.includes('report_generation_time'))
  expect(timed.length).toBe(1)
  const gateway = await serve(200)
  const whole = await run(
    withSinks('going on', { gateway: gateway.url, influxdb: influxdb.url }),
    1,
  )
  expect(whole.status).toBe('succeeded')
  expect(influxdb.received.length).toBe(4)
  expect(influxdb.received.slice(2).join()).not.toContain('report_generation_time')
  expect(gateway.received[0]?.body).not.toMatch(/^evidently_report_generation_seconds_count.* 1$/m)
})

test('a run that failed is counted at the Pushgateway by its stage, and leaves the last report there', async () => {
  const [gateway, influxdb] = [await serve(200), await serve(204)]
  const loaded = withSinks('failing', { gateway: gateway.url, influxdb: influxdb.url })
  const noData = await run(loaded, 6)
  expect(noData.status).toBe('failed')
  expect(gateway.received.map(({ method }) => method)).toEqual(['POST'])
  expect(gateway.received[0]?.body).toMatch(
    /^evidently_run_failures_total\{(?=.*stage="load").*monitor="failing".*\} 1$/m,
  )
  expect(noData.stages.at(-1)).toMatchObject({ name: 'export failure to pushgateway' })
  writeFileSync(join(folder, 'blocked'), '')
  cleanups.push(() => rmSync(join(folder, 'blocked')))
  const config = { ...loaded.config, output: { ...loaded.config.output, folder: 'blocked' } }
  await run({ ...loaded, config }, 1)
  expect(gateway.received.at(-1)?.body).toMatch(
    /^evidently_run_failures_total.*stage="render".* 1$/m,
  )
  expect(influxdb.received.length).toBe(2)
})
