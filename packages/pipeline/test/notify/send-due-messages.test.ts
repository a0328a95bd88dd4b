import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type MonitoringReport, parseReport } from '@leeway/monitoring-report'
import { messageId, testMessage } from '@leeway/notifier'
import { openStateStore, type StateStore } from '@leeway/state-store'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { LoadedConfig } from '../../src/config/index.ts'
import { announceReport, sendDueMessages } from '../../src/index.ts'
import { configOf } from '../run/day-files.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { type Reply, receiveHttp, receiveMail } from './receivers.ts'

const start = '2026-05-03T06:00:00.000Z'
const folder = temporaryFolder()
let store: StateStore

beforeAll(async () => {
  store = await openStateStore({ folder: `${folder}/state` })
})
afterAll(() => store.close())
afterEach(async () => {
  for (const { id } of await store.outbox.list({ status: 'waiting' })) {
    await store.outbox.delivered(id, start)
  }
})

/** The clock goes from one time at which something is due to the next, until nothing is. */
async function sendUntilSettled(loaded: LoadedConfig, more: { timeoutSeconds?: number } = {}) {
  let time: string | undefined = start
  const passes = []
  while (time !== undefined) {
    const at = new Date(time)
    const pass = await sendDueMessages({
      loaded,
      store,
      now: () => at,
      random: () => 0.5,
      ...more,
    })
    passes.push({ at: time, ...pass })
    time = pass.nextDueAt
  }
  return passes
}

async function put(channel: string, name = 'one'): Promise<string> {
  const id = messageId('test', channel, name, String(expect.getState().currentTestName))
  const payload = { ...testMessage(channel, start), id }
  await store.outbox.add([{ id, channel, payload }], start)
  return id
}

const stored = async (id: string) =>
  (await store.outbox.list({ limit: 1000 })).find((message) => message.id === id)

describe('retries', () => {
  test.each<[string, Reply, string]>([
    [
      '429 with seconds',
      { status: 429, headers: { 'retry-after': '90' } },
      '2026-05-03T06:01:30.000Z',
    ],
    [
      '429 with a date',
      { status: 429, headers: { 'retry-after': 'Sun, 03 May 2026 07:00:00 GMT' } },
      '2026-05-03T07:00:00.000Z',
    ],
    [
      '429 until next year',
      { status: 429, headers: { 'retry-after': '99999999' } },
      '2026-05-03T07:00:00.000Z',
    ],
    ['500', { status: 500 }, '2026-05-03T06:00:02.500Z'],
    ['408', { status: 408 }, '2026-05-03T06:00:02.500Z'],
    ['a hang', 'hang', '2026-05-03T06:00:02.500Z'],
    ['a reset', 'reset', '2026-05-03T06:00:02.500Z'],
  ])('%s: sent again under the same id, taken once', async (_, reply, again) => {
    const receiver = await receiveHttp(reply, reply)
    const loaded = configOf(folder, `channels: { hook: { type: webhook, url: '${receiver.url}' } }`)
    const id = await put('hook')
    const passes = await sendUntilSettled(loaded, { timeoutSeconds: reply === 'hang' ? 0.2 : 15 })
    expect(passes.map(({ delivered, retried, dead }) => [delivered, retried, dead])).toEqual([
      [0, 1, 0],
      [0, 1, 0],
      [1, 0, 0],
    ])
    expect(passes[1]?.at).toBe(again)
    expect(String(passes[0]?.errors[0])).toMatch(
      /channel hook: webhook \(127\.0\.0\.1:\d+\) .*; it is tried again from 2026-05-03T0/,
    )
    expect(receiver.requests.map(({ headers }) => headers['webhook-id'])).toEqual([id, id, id])
    expect(await stored(id)).toMatchObject({ status: 'delivered', attempts: 3 })
  })

  test('after ten attempts a message is given up', async () => {
    const loaded = configOf(
      folder,
      "channels: { chat: { type: slack, webhook: 'http://127.0.0.1:1/hush-hush' } }",
    )
    const id = await put('chat')
    const passes = await sendUntilSettled(loaded)
    expect(passes).toHaveLength(10)
    expect(passes.at(-1)).toMatchObject({ dead: 1, delivered: 0 })
    expect(String(passes.at(-1)?.errors[0])).toMatch(/; the message is given up after 10 attempts$/)
    expect(await stored(id)).toMatchObject({ status: 'dead', attempts: 10 })
  })

  test.each<[number, string]>([
    [400, 'answered 400'],
    [404, 'answered 404'],
    [410, 'the address is gone'],
    [307, 'redirects are not followed'],
  ])('%d is final', async (status, text) => {
    const receiver = await receiveHttp({ status, headers: { location: '/' } })
    const loaded = configOf(
      folder,
      `channels: { room: { type: teams, webhook: '${receiver.url}' } }`,
    )
    const id = await put('room')
    const passes = await sendUntilSettled(loaded)
    expect(passes).toMatchObject([{ dead: 1 }])
    expect(String(passes[0]?.errors[0])).toContain(text)
    expect(await stored(id)).toMatchObject({ status: 'dead', attempts: 1 })
  })
})

test('who has patience waits for what is due again soon, and hears of the last attempt alone', async () => {
  const receiver = await receiveHttp({ status: 500 }, { status: 429 })
  const loaded = configOf(folder, `channels: { hook: { type: webhook, url: '${receiver.url}' } }`)
  await put('hook')
  let time = Date.parse(start)
  const waits: number[] = []
  const how = {
    loaded,
    store,
    now: () => new Date(time),
    wait: async (milliseconds: number) => {
      waits.push(milliseconds)
      time += milliseconds
    },
    random: () => 0.05,
  }
  const impatient = await sendDueMessages({ ...how, patienceSeconds: 0.5 })
  expect(impatient).toMatchObject({ delivered: 0, retried: 1 })
  time += 1000
  const patient = await sendDueMessages({ ...how, patienceSeconds: 20 })
  expect(patient).toMatchObject({ delivered: 1, retried: 0, errors: [] })
  expect(waits).toEqual([15_000])
})

test('a channel that fails costs the others nothing, and is asked once', async () => {
  const mail = await receiveMail()
  const [bad, good] = [await receiveHttp({ status: 503 }), await receiveHttp()]
  const loaded = configOf(
    folder,
    `channels:
  bad: { type: slack, webhook: '${bad.url}' }
  down: { type: email, to: [a@example.org], smtp: 'smtp://u:hush-hush@127.0.0.1:1' }
  good: { type: slack, webhook: '${good.url}' }
  mail: { type: email, to: [a@example.org], smtp: '${mail.url}' }`,
  )
  for (const channel of ['bad', 'down', 'gone', 'good', 'mail']) {
    for (const name of ['one', 'two']) await put(channel, name)
  }
  const at = new Date(start)
  const sent = await sendDueMessages({ loaded, store, now: () => at })
  expect(sent).toMatchObject({ delivered: 4, retried: 4, dead: 2 })
  expect([bad, good].map(({ requests }) => requests.length)).toEqual([1, 2])
  expect(mail.mails).toHaveLength(2)
  const said = sent.errors.map(String).join('\n')
  expect(said).toContain('channel gone: it is not configured any more; the message is given up')
  expect(said).toContain('channel down: email (127.0.0.1:1): nobody listens there')
  const lines: string[] = []
  for await (const line of store.export()) lines.push(line)
  expect(`${said}${lines.join('\n')}`).not.toContain('hush')
  const [again] = await sendUntilSettled(loaded)
  expect(again).toMatchObject({ delivered: 0 })
})

test('what was begun by a process that died is sent again, under the same id', async () => {
  const receiver = await receiveHttp()
  const loaded = configOf(folder, `channels: { hook: { type: webhook, url: '${receiver.url}' } }`)
  const id = await put('hook')
  await store.outbox.claim({ now: start, leaseSeconds: 300 })
  const passes = await sendUntilSettled(loaded)
  expect(passes.map(({ at, delivered }) => [at, delivered])).toEqual([
    [start, 0],
    ['2026-05-03T06:05:00.000Z', 1],
  ])
  expect(receiver.requests.map(({ headers }) => headers['webhook-id'])).toEqual([id])
})

test('ended from outside, it leaves the rest in the outbox', async () => {
  const receiver = await receiveHttp('hang')
  const loaded = configOf(folder, `channels: { hook: { type: webhook, url: '${receiver.url}' } }`)
  const id = await put('hook')
  const abort = new AbortController()
  const sending = sendDueMessages({
    loaded,
    store,
    signal: abort.signal,
    now: () => new Date(start),
  })
  while (receiver.requests.length === 0) await new Promise(setImmediate)
  abort.abort()
  expect(await sending).toMatchObject({ retried: 1 })
  expect(await stored(id)).toMatchObject({ status: 'waiting' })
})

describe('a periodic report', () => {
  const report: MonitoringReport = parseReport(
    readFileSync(
      fileURLToPath(import.meta.resolve('@leeway/monitoring-report/examples/drifted.json')),
      'utf8',
    ),
  )

  test('is announced once, with its files; one that is gone is told', async () => {
    const mail = await receiveMail()
    const hook = await receiveHttp()
    const loaded = configOf(
      folder,
      `channels:
  mail: { type: email, to: [a@example.org], smtp: '${mail.url}' }
  hook: { type: webhook, url: '${hook.url}' }
  other: { type: webhook, url: '${hook.url}' }`,
    )
    const announcement = {
      loaded,
      store,
      report,
      period: 'weekly',
      window: { from: '2026-04-27T00:00:00Z', to: '2026-05-04T00:00:00Z' },
      files: [
        { format: 'html', path: fileURLToPath(import.meta.url) },
        { format: 'pdf', path: `${folder}/gone.pdf` },
        { format: 'json', path: `${folder}/report.json` },
      ],
      channels: ['mail', 'hook'],
      now: () => new Date(start),
    } as const
    await announceReport(announcement)
    await announceReport({ ...announcement, now: () => new Date('2026-05-03T05:00:00Z') })
    const [sent] = await sendUntilSettled(loaded)
    expect(sent?.delivered).toBe(2)
    expect(sent?.warnings).toEqual([
      'channel mail: The pdf of the report is not attached: the file is not there any more',
    ])
    expect(mail.mails[0]?.subject).toBe(`${report.monitor.name}: the weekly report is ready`)
    expect(mail.mails[0]?.attachments.map(({ filename }) => filename)).toEqual([
      'send-due-messages.test.ts',
    ])
    expect(mail.mails[0]?.text).toContain('The pdf of the report is not attached')
    expect(JSON.parse(hook.requests[0]?.body ?? '')).toMatchObject({ type: 'leeway.report' })
  })
})
