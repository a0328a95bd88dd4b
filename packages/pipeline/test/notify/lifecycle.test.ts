import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStateStore, type StateStore } from '@leeway/state-store'
import { seededRandom } from '@leeway/stats-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LoadedConfig } from '../../src/config/index.ts'
import { type MonitorRun, openSinks, runMonitor, sendDueMessages } from '../../src/index.ts'
import { configOf } from '../run/day-files.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { receiveHttp, receiveMail } from './receivers.ts'

let folder: string
let store: StateStore

beforeAll(async () => {
  folder = temporaryFolder()
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'reference.csv'), csv('reference', 0, 600))
  const shifts = [0, 1, 1, 0]
  for (const [index, shift] of shifts.entries()) {
    writeFileSync(
      join(folder, 'data', `2026-05-0${index + 1}.csv`),
      csv(`day ${index}`, shift, 200),
    )
  }
  store = await openStateStore({ folder: join(folder, 'state') })
})

afterAll(() => store.close())

function csv(seed: string, shift: number, rows: number): string {
  const random = seededRandom(seed)
  const lines = Array.from({ length: rows }, () => {
    const amount = random.nextDouble() + random.nextDouble() + random.nextDouble() + shift
    return `2026-05-01T00:00:00Z,${amount.toFixed(4)},${'abc'[Math.floor(random.nextDouble() * 3)]}`
  })
  return ['time,amount,team', ...lines, ''].join('\n')
}

/** The run of the day before `day` of May. */
function runAt(loaded: LoadedConfig, day: number): Promise<MonitorRun> {
  const [monitor] = loaded.config.monitors
  return runMonitor({
    loaded,
    monitor: monitor!,
    store,
    sinks: openSinks(loaded.config.sinks),
    at: `2026-05-0${day}T06:00:00Z`,
    now: () => new Date(`2026-05-0${day}T06:00:00Z`),
  })
}

test('drift begins, stays, ends: two messages on each channel, also where a gap is filled and a run is repeated', async () => {
  const mail = await receiveMail()
  const [slack, teams, webhook] = await Promise.all([receiveHttp(), receiveHttp(), receiveHttp()])
  const secret = `whsec_${Buffer.alloc(32, 'k').toString('base64')}`
  const loaded = configOf(
    folder,
    `channels:
  mail: { type: email, to: [team@example.org], smtp: '${mail.url}', attach: [html, pdf], template: gone.html }
  chat: { type: slack, webhook: '${slack.url}' }
  room: { type: teams, webhook: '${teams.url}' }
  hook: { type: webhook, url: '${webhook.url}', secret: '${secret}' }`,
  )
  const counts = () => [
    mail.mails.length,
    ...[slack, teams, webhook].map(({ requests }) => requests.length),
  ]
  const began = await runAt(loaded, 3)
  expect(began.status).toBe('succeeded')
  expect(began.stages.at(-1)).toMatchObject({ name: 'notify', status: 'done' })
  expect(counts()).toEqual([1, 1, 1, 1])

  // The window before, a stable one, is filled in only now; then one is repeated, and drift goes on.
  expect((await runAt(loaded, 2)).report?.alerts).toEqual([])
  await runAt(loaded, 3)
  await runAt(loaded, 4)
  expect(counts()).toEqual([1, 1, 1, 1])

  expect((await runAt(loaded, 5)).report?.alerts).toEqual([])
  await runAt(loaded, 5)
  expect(counts()).toEqual([2, 2, 2, 2])
  expect(await sendDueMessages({ loaded, store })).toMatchObject({ delivered: 0, errors: [] })
  expect(counts()).toEqual([2, 2, 2, 2])

  expect(began.warnings?.at(-1)).toMatch(
    /^channel mail: template .*gone\.html: there is no such file; the built-in template was used/,
  )
  const [first, second] = mail.mails
  expect(first?.subject).toBe('odds: 2 new alerts, 1 critical')
  expect(second?.subject).toBe('odds: all alerts ended')
  const [html, pdf] = first?.attachments ?? []
  expect(html).toMatchObject({ filename: 'report.html', contentType: 'text/html' })
  // A machine without a browser makes no PDF, and the message says so.
  if (pdf === undefined) expect(first?.text).toContain('The pdf of the report is not attached')
  else expect(pdf.content.toString('latin1')).toMatch(/^%PDF-/)
  expect([second?.references].flat().sort()).toEqual([first?.references].flat().sort())
  const ids = webhook.requests.map(({ headers }) => headers['webhook-id'])
  expect(new Set(ids).size).toBe(2)
})

test('a message that is not taken makes the run incomplete, and is counted; the run goes on with it', async () => {
  const [chat, gateway] = [await receiveHttp({ status: 500 }), await receiveHttp()]
  const { config, ...loadedFrom } = configOf(
    folder,
    `channels: { chat: { type: slack, webhook: '${chat.url}' } }
sinks: { prometheus: { gateway: '${new URL(gateway.url).origin}' } }`,
  )
  const monitors = config.monitors.map((monitor) => ({ ...monitor, name: 'refused' }))
  const loaded = { ...loadedFrom, config: { ...config, monitors } }
  const run = await runAt(loaded, 3)
  expect(run.status).toBe('incomplete')
  expect(run.sinkErrors.map(String)).toEqual([
    expect.stringMatching(
      /channel chat: slack \(127.0.0.1:\d+\) answered 500: ok; it is tried again from/,
    ),
  ])
  const stages = run.stages.map(({ name, status }) => `${name} ${status}`)
  expect(stages).toContain('notify failed')
  expect(JSON.stringify(run.stages)).not.toContain('hush')
  expect(gateway.requests.at(-1)?.body).toMatch(
    /evidently_run_failures_total\{[^}]*stage="notify"[^}]*\} 1/,
  )
  const [waiting] = await store.outbox.list({ status: 'waiting' })
  const later = new Date(waiting?.dueAt ?? '')
  expect(await sendDueMessages({ loaded, store, now: () => later })).toMatchObject({ delivered: 1 })
  expect(await runAt(loaded, 3)).toMatchObject({ status: 'succeeded', sinkErrors: [] })
  expect(chat.requests).toHaveLength(2)
})
