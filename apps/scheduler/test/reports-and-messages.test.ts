import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createLog, type Scheduler, startScheduler } from '../src/index.ts'
import { configOf, folderOfDays } from './support/day-files.ts'
import { type FakeClock, fakeClock } from './support/fake-clock.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 }) // a store comes into being

interface Heard {
  readonly id: string | undefined
  readonly body: string
}

/** Every message that a receiver was sent; it refuses the first. */
const heard: Heard[] = []
const lines: string[] = []
const folder = folderOfDays()
let clock: FakeClock
let scheduler: Scheduler
let config: string
const receiver = createServer((request, response) => {
  let body = ''
  request.setEncoding('utf8').on('data', (text) => {
    body += text
  })
  request.on('end', () => {
    heard.push({ id: request.headers['webhook-id'] as string | undefined, body })
    response.writeHead(heard.length === 1 ? 503 : 204).end()
  })
})

const start = (): Promise<Scheduler> => {
  const log = createLog({ format: 'text', level: 'info', write: (line) => lines.push(line) })
  return startScheduler({ loaded: configOf(folder, [['odds']], config), clock, log, port: 0 })
}

beforeAll(async () => {
  await once(receiver.listen(0, '127.0.0.1'), 'listening')
  const { port } = receiver.address() as AddressInfo
  config = `channels: { hook: { type: webhook, url: 'http://127.0.0.1:${port}/hush' } }
reports: [{ period: daily, schedule: '30 6 * * *', formats: [json, html] }]`
  clock = fakeClock('2026-05-02T06:00:00Z')
  scheduler = await start()
  await scheduler.settle()
  for (const day of [3, 4, 5]) {
    clock.set(`2026-05-0${day}T06:30:00Z`)
    await scheduler.settle()
  }
})
afterAll(async () => {
  await scheduler?.stop()
  receiver.close()
})

const archived = async (name: string, form = 'html'): Promise<Response> =>
  fetch(`${scheduler.address}/archive/odds/daily/${name}/${form}`)

test('daily reports are made when their schedule fires, and served from the archive', async () => {
  for (const day of ['01', '02', '03', '04']) {
    const response = await archived(`2026-05-${day}`)
    expect(response.status).toBe(200)
  }
  const html = await (await archived('2026-05-04')).text()
  expect(html).toContain('<h1 id="verdict">')
  expect(await (await archived('2026-05-04', 'json')).json()).toMatchObject({ schemaVersion: '1' })
  for (const wrong of ['2026-05-09', '..%2F..%2Fleeway.yaml', '%2e%2e']) {
    expect((await archived(wrong)).status).toBe(404)
  }
  expect(await (await fetch(`${scheduler.address}/reports`)).text()).toContain('daily 2026-05-04')
})

test('alerts and reports are told, each once, what was refused under the same id', async () => {
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(3))
  clock.set('2026-05-05T07:30:00Z')
  await scheduler.settle()
  const kinds = heard.map(({ body }) => JSON.parse(body).type ?? JSON.parse(body).kind)
  expect(kinds.filter((kind) => String(kind).includes('report')).length).toBeGreaterThan(0)
  expect(kinds.filter((kind) => String(kind).includes('alert')).length).toBeGreaterThan(0)
  const [refused] = heard
  expect(heard.filter(({ id }) => id === refused?.id)).toHaveLength(2)
  const later = heard.slice(1).map(({ id }) => id)
  expect(new Set(later).size).toBe(later.length)
  const metrics = await (await fetch(`${scheduler.address}/metrics`)).text()
  expect(metrics).toMatch(
    /evidently_job_last_success_timestamp_seconds\{monitor="odds",task="daily"\}/,
  )
  expect(lines.join('')).not.toContain('hush')
})

test('started again, it makes and tells nothing twice', async () => {
  const before = heard.length
  await scheduler.stop()
  scheduler = await start()
  await scheduler.settle()
  expect(heard.length).toBe(before)
  expect(lines.at(-1)).not.toContain('failed')
})
