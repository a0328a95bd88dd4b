import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStateStore, type StateStore } from '@leeway/state-store'
import { seededRandom } from '@leeway/stats-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LoadedConfig } from '../../src/config/index.ts'
import { type MonitorRun, openSinks, runMonitor, sendDueMessages } from '../../src/index.ts'
import { configOf } from '../run/day-files.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { receiveHttp, receiveMail } from './receivers.ts'

let folder: string
let store: StateStore

beforeEach(async () => {
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

afterEach(() => store.close())

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
    sinks: openSinks({}),
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
  mail: { type: email, to: [team@example.org], smtp: '${mail.url}', attach: [html] }
  chat: { type: slack, webhook: '${slack.url}' }
  room: { type: teams, webhook: '${teams.url}' }
  hook: { type: webhook, url: '${webhook.url}', secret: '${secret}' }`,
  )
  const counts = () => [
    mail.mails.length,
    ...[slack, teams, webhook].map(({ requests }) => requests.length),
  ]
  expect((await runAt(loaded, 2)).status).toBe('succeeded')
  expect(counts()).toEqual([0, 0, 0, 0])

  const began = await runAt(loaded, 3)
  expect(began.status).toBe('succeeded')
  expect(began.stages.at(-1)).toMatchObject({ name: 'notify', status: 'done' })
  expect(counts()).toEqual([1, 1, 1, 1])

  await runAt(loaded, 3)
  await runAt(loaded, 4)
  expect(counts()).toEqual([1, 1, 1, 1])

  expect((await runAt(loaded, 5)).report?.alerts).toEqual([])
  await runAt(loaded, 5)
  expect(counts()).toEqual([2, 2, 2, 2])
  expect(await sendDueMessages({ loaded, store })).toMatchObject({ delivered: 0, errors: [] })
  expect(counts()).toEqual([2, 2, 2, 2])

  const [first, second] = mail.mails
  expect(first?.subject).toBe('odds: 2 new alerts, 1 critical')
  expect(second?.subject).toBe('odds: all alerts ended')
  expect(first?.attachments).toMatchObject([{ filename: 'report.html', contentType: 'text/html' }])
  expect([second?.references].flat().sort()).toEqual([first?.references].flat().sort())
  const ids = webhook.requests.map(({ headers }) => headers['webhook-id'])
  expect(new Set(ids).size).toBe(2)
})
