import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ReportToSave, StateStore } from '@leeway/state-store'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { LoadedConfig } from '../../src/config/index.ts'
import {
  type MonitorRun,
  openSinks,
  openStore,
  type RunMonitorOptions,
  runMonitor,
} from '../../src/index.ts'
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

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  cleanups.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function run(
  loaded: LoadedConfig,
  at: string,
  sinks = openSinks(loaded.config.sinks),
  more: Partial<RunMonitorOptions> = {},
): Promise<MonitorRun> {
  const [monitor] = loaded.config.monitors
  if (monitor === undefined) throw new Error('the configuration has no monitor')
  return runMonitor({ loaded, monitor, store, sinks, at, ...more })
}

const named = (name: string, loaded: LoadedConfig): LoadedConfig => ({
  ...loaded,
  config: {
    ...loaded.config,
    monitors: loaded.config.monitors.map((monitor) => ({ ...monitor, name })),
  },
})

test('judges the window, keeps the report, writes its files, and compares it with the one before', async () => {
  const loaded = configOf(folder)
  const second = await run(loaded, '2026-05-03T06:00:00Z')
  expect(second).toMatchObject({
    status: 'succeeded',
    runId: 'odds@2026-05-02',
    window: { from: '2026-05-02T00:00:00.000Z', to: '2026-05-03T00:00:00.000Z' },
    report: { dataDrift: { status: 'stable' } },
  })
  const third = await run(loaded, '2026-05-04T06:00:00Z')
  expect(third.report?.comparison).toMatchObject({
    previousRunId: 'odds@2026-05-02',
    newlyDrifted: ['amount'],
  })
  expect(third.stages.map(({ name, status }) => `${name} ${status}`)).toEqual([
    'load reference done',
    'load current done',
    'judge done',
    'store done',
    'write json done',
    'write html done',
  ])
  const file = join(folder, 'reports', 'odds', '2026-05-03.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(third.report)
  expect(existsSync(file.replace('json', 'html'))).toBe(true)
  const [kept] = await store.runs.list({ monitor: 'odds' })
  expect(kept).toMatchObject({ id: 'odds@2026-05-03', status: 'succeeded', attempts: 1 })
  expect(kept?.stages.length).toBe(6)
})

test('a window that is done stays as it is', async () => {
  const loaded = named('once', configOf(folder))
  const first = await run(loaded, '2026-05-03T06:00:00Z')
  const rows = async () => {
    const lines: string[] = []
    for await (const line of store.export()) lines.push(line)
    return lines
  }
  const before = await rows()
  const again = await run(loaded, '2026-05-03T23:00:00Z')
  expect(again.status).toBe('unchanged')
  expect(JSON.stringify(again.report)).toBe(JSON.stringify(first.report))
  expect(await rows()).toEqual(before)
})

test('a window that is done gets its missing files back, and nothing else', async () => {
  const loaded = named('files', configOf(folder))
  const first = await run(loaded, '2026-05-03T06:00:00Z')
  const [json, html] = first.written.map(({ path }) => path)
  const kept = readFileSync(json!, 'utf8')
  rmSync(json!)
  writeFileSync(html!, 'mine')
  const again = await run(loaded, '2026-05-03T07:00:00Z')
  expect(again).toMatchObject({ status: 'unchanged', written: [{ path: json }], sinkErrors: [] })
  expect(JSON.parse(readFileSync(json!, 'utf8'))).toEqual(JSON.parse(kept))
  expect(readFileSync(html!, 'utf8')).toBe('mine')
  expect(await store.runs.list({ monitor: 'files' })).toMatchObject([{ attempts: 1 }])
})

test('another time zone gives other windows, with runs and files of their own', async () => {
  const inZone = (timeZone: string) => named('zones', configOf(folder, `timeZone: ${timeZone}`))
  const first = await run(inZone('UTC'), '2026-05-03T12:00:00Z')
  const second = await run(inZone('Europe/Berlin'), '2026-05-03T12:00:00Z')
  expect([first.status, second.status]).toEqual(['succeeded', 'succeeded'])
  expect(first.runId).toBe('zones@2026-05-02')
  expect(second.runId).toBe('zones@2026-05-02_20260501T220000Z-20260502T220000Z')
  expect(second.report?.runId).toBe(second.runId)
  const files = [...first.written, ...second.written].map(({ path }) => path)
  expect(new Set(files).size).toBe(4)
  expect(files[3]).toMatch(/2026-05-02_20260501T220000Z-20260502T220000Z\.html$/)
  const again = await run(inZone('Europe/Berlin'), '2026-05-03T13:00:00Z')
  expect(again).toMatchObject({ status: 'unchanged', runId: second.runId, written: [] })
})

test('of two reports on a window the one that is kept is shown', async () => {
  const loaded = named('overtaken', configOf(folder))
  const reports = {
    ...store.reports,
    save: async (report: ReportToSave) => {
      await store.reports.save({
        ...report,
        report: { ...report.report, generatedAt: '2026-05-03T05:00:00Z' },
      })
      return store.reports.save(report)
    },
  }
  const [monitor] = loaded.config.monitors
  const sinks = openSinks({})
  const at = '2026-05-03T06:00:00Z'
  const kept = await runMonitor({
    loaded,
    monitor: monitor!,
    store: { ...store, reports },
    sinks,
    at,
  })
  expect(kept.report?.generatedAt).toBe('2026-05-03T05:00:00Z')
})

test('two at the same time do it once', async () => {
  const loaded = named('both', configOf(folder))
  const runs = await Promise.all([1, 2].map(() => run(loaded, '2026-05-03T06:00:00Z')))
  expect(runs.map(({ status }) => status).sort()).toEqual(['busy', 'succeeded'])
})

test('rows of a window are chosen by their time, its end not included', async () => {
  const rows = ['time,amount', ...times(['2026-05-01T23:59:59.999Z', '2026-05-02T00:00:00Z'])]
  writeFileSync(join(folder, 'all.csv'), `${[...rows, ',1', ''].join('\n')}`)
  const config = named('rows', configOf(folder, '', '', '{ path: all.csv, timeColumn: time }'))
  const first = await run(config, '2026-05-02T01:00:00Z')
  expect(first.report?.current.rows).toBe(20)
  const none = await run(config, '2026-05-09T01:00:00Z')
  expect(none.status).toBe('failed')
  expect(String(none.error)).toContain(
    'all.csv: no row has a time from 2026-05-08T00:00:00.000Z to before 2026-05-09T00:00:00.000Z',
  )
})

function times(instants: readonly string[]): string[] {
  return instants.flatMap((instant) =>
    Array.from({ length: 20 }, (_, row) => `${instant},${row / 10}`),
  )
}

test('data that are not there fail the run, and nothing else; it is judged when they have come', async () => {
  const loaded = named('late', configOf(folder))
  const failed = await run(loaded, '2026-05-07T06:00:00Z')
  expect(failed).toMatchObject({ status: 'failed', written: [] })
  expect(failed.error).toMatchObject({ name: 'DataSourceError', code: 'not_found' })
  expect(failed.stages.at(-1)).toMatchObject({ name: 'load current', status: 'failed' })
  writeFileSync(
    join(folder, 'data', '2026-05-06.csv'),
    readFileSync(join(folder, 'data', '2026-05-02.csv')),
  )
  expect(await run(loaded, '2026-05-07T07:00:00Z')).toMatchObject({ status: 'succeeded' })
  expect(await store.runs.list({ monitor: 'late' })).toMatchObject([{ attempts: 2 }])
})

test.for<[string, (listener: RequestListener) => RequestListener | undefined, RegExp]>([
  ['refuses connections', () => undefined, /pushgateway .*127\.0\.0\.1/],
  ['hangs', () => () => {}, /pushgateway .*127\.0\.0\.1/],
  ['answers 500', () => (_, response) => response.writeHead(500).end('no'), /pushgateway .*500/],
])(
  'a Pushgateway that %s costs the other sink and the files nothing',
  async ([name, make, message]) => {
    const lines: string[] = []
    const influxdb = await serve((request, response) => {
      request.setEncoding('utf8').on('data', (text) => lines.push(text))
      request.on('end', () => response.writeHead(204).end())
    })
    const listener = make(() => {})
    const gateway = listener === undefined ? 'http://127.0.0.1:1' : await serve(listener)
    const sinks = (address: string) => `sinks:
  prometheus: { gateway: '${address}', timeoutSeconds: 1 }
  influxdb: { url: '${influxdb}', token: hush, org: o, bucket: b, timeoutSeconds: 1 }`
    const broken = await run(named(name, configOf(folder, sinks(gateway))), '2026-05-03T06:00:00Z')
    expect(broken.status).toBe('incomplete')
    expect(broken.sinkErrors.map(String).join()).toMatch(message)
    expect(broken.written.map(({ format }) => format)).toEqual(['json', 'html'])
    expect(lines.join()).toContain('ml_monitoring_performance')
    const statuses = broken.stages.map((stage) => `${stage.name} ${stage.status}`)
    expect(statuses).toContain('export pushgateway failed')
    expect(statuses).toContain('export influxdb done')

    const pushed: string[] = []
    const mended = await serve((request, response) => {
      request.setEncoding('utf8').on('data', (text) => pushed.push(text))
      request.on('end', () => response.writeHead(200).end())
    })
    const whole = await run(named(name, configOf(folder, sinks(mended))), '2026-05-03T08:00:00Z')
    expect(whole.status).toBe('succeeded')
    expect(JSON.stringify(whole.report)).toBe(JSON.stringify(broken.report))
    expect(pushed.join()).toContain('evidently_dataset_drift{')
    expect(whole.stages[0]).toMatchObject({ name: 'load reference', status: 'skipped' })
  },
)

test('a folder that cannot be written leaves the report in the store', async () => {
  writeFileSync(join(folder, 'in the way'), '')
  const loaded = named('unwritable', configOf(folder, "output: { folder: 'in the way' }"))
  const { status, sinkErrors } = await run(loaded, '2026-05-03T06:00:00Z')
  expect(status).toBe('incomplete')
  expect(String(sinkErrors[0])).toContain('a part of the path is a file, not a folder')
  expect(await store.reports.list({ monitor: 'unwritable' })).toHaveLength(1)
})

test('a monitor may leave sinks out', async () => {
  let requests = 0
  const gateway = await serve((_, response) => {
    requests += 1
    response.end()
  })
  const loaded = named(
    'quiet',
    configOf(folder, `sinks: { prometheus: { gateway: '${gateway}' } }`, '    sinks: []\n'),
  )
  expect(await run(loaded, '2026-05-03T06:00:00Z')).toMatchObject({ status: 'succeeded' })
  expect(requests).toBe(0)
})

describe('a run that is ended from outside', () => {
  const why = new Error('it took longer than 60 seconds')

  test('fails at the stage that hangs, gives the window free, and may be run again', async () => {
    const fifo = join(folder, 'data', 'hangs.csv')
    execFileSync('mkfifo', [fifo]) // whoever opens it waits until somebody writes
    cleanups.push(async () => {
      closeSync(openSync(fifo, 'r+')) // unlike 'w' it waits for no reader; who waits gets an end
      rmSync(fifo)
    })
    const hung = named('hung', configOf(folder, '', '', 'data/hangs.csv'))
    const ending = new AbortController()
    const onStage = (stage: string): void => {
      if (stage === 'load current') setImmediate(() => ending.abort(why))
    }
    const { signal } = ending
    const ended = await run(hung, '2026-05-03T06:00:00Z', undefined, { signal, onStage })
    expect(ended).toMatchObject({ status: 'failed', error: why, written: [] })
    expect(ended.stages.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'load reference done',
      'load current failed',
    ])
    const [kept] = await store.runs.list({ monitor: 'hung' })
    expect(kept).toMatchObject({ status: 'failed', error: why.message })
    const again = await run(named('hung', configOf(folder)), '2026-05-03T06:00:00Z')
    expect(again.status).toBe('succeeded')
  })

  test('keeps its report, and is incomplete, where that was there already; messages wait', async () => {
    const heard: string[] = []
    const url = await serve((request, response) => {
      heard.push(String(request.headers['webhook-id']))
      request.resume().on('end', () => response.end())
    })
    const loaded = named(
      'ended',
      configOf(folder, `channels: { hook: { type: webhook, url: '${url}' } }`),
    )
    const ending = new AbortController()
    const onStage = (stage: string): void => {
      if (stage === 'write html') ending.abort(why)
    }
    const at = '2026-05-05T06:00:00Z'
    const ended = await run(loaded, at, undefined, { signal: ending.signal, onStage })
    expect(ended).toMatchObject({ status: 'incomplete', report: { runId: 'ended@2026-05-04' } })
    expect(ended.sinkErrors.map(String).join()).toContain(why.message)
    expect(heard).toEqual([])
    expect(await run(loaded, at)).toMatchObject({ status: 'succeeded', report: ended.report })
    expect(heard).toHaveLength(1)
  })
})
