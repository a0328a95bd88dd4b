import { once } from 'node:events'
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { sendDueMessages } from '@leeway/pipeline'
import { readConfig } from '@leeway/pipeline/config'
import { openStateStore } from '@leeway/state-store'
import { seededRandom } from '@leeway/stats-core'
import { describe, expect, it, vi } from 'vitest'
import { dayFiles } from './day-files.ts'
import { runLeeway } from './run-leeway.ts'
import { startServe } from './start-serve.ts'
import { temporaryFolder } from './temporary-folder.ts'

vi.setConfig({ testTimeout: 300_000 }) // each of these tests starts the command several times

const configText = (more = ''): string => `${more}
scheduler: { catchUp: 6 }
output: { formats: [json] }
monitors:
${['odds', 'stakes']
  .map(
    (name) => `  - name: ${name}
    reference: reference.csv
    current: data/2026-05-01.csv
    window: hour
    mapping: { datetime: time }
`,
  )
  .join('')}`

const folderWith = (config = configText()): string =>
  temporaryFolder({ ...dayFiles(1), 'leeway.yaml': config })

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString()

describe('leeway serve', () => {
  it('runs monitors, answers, reads its configuration again, and ends with 0 on SIGTERM', async () => {
    const cwd = folderWith()
    await using serve = startServe(cwd)
    const address = await serve.address()
    expect(await (await fetch(`${address}/readyz`)).text()).toBe('ok\n')
    for (const name of ['odds', 'stakes']) {
      await serve.line(
        ({ monitor, msg }) => monitor === name && msg.startsWith('run ended: stable'),
      )
    }
    const metrics = async (): Promise<string> => (await fetch(`${address}/metrics`)).text()
    expect(await metrics()).toContain('evidently_dataset_drift{monitor="odds"')

    const refused = await runLeeway(['run'], { cwd })
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain(`is in use by leeway serve (process ${serve.child.pid} on`)

    writeFileSync(join(cwd, 'leeway.yaml'), configText().replace('stakes', 'spreads'))
    serve.child.kill('SIGHUP')
    await serve.line(({ monitor, msg }) => monitor === 'spreads' && msg.startsWith('run ended'))
    writeFileSync(join(cwd, 'leeway.yaml'), configText().replace('window: hour', 'window: hours'))
    serve.child.kill('SIGHUP')
    const wrong = await serve.line(({ level }) => level === 'error')
    expect(wrong.msg).toMatch(
      /the configuration stays as it was: .*leeway.yaml:8:13: monitors.0.window: expected one of/,
    )
    expect(await metrics()).toContain('evidently_config_last_reload_successful 0')

    serve.child.kill('SIGTERM')
    expect(await serve.ended).toBe(0)
    expect(serve.lines.at(-1)).toMatchObject({ msg: 'stopped' })
    expect(readdirSync(join(cwd, '.leeway'))).not.toContain('leeway.lock')
  })

  it('ends what is under way before it ends itself; on a second signal at once', async () => {
    const cwd = folderWith()
    await using first = startServe(cwd)
    await first.line(({ msg }) => msg.startsWith('stage '))
    first.child.kill('SIGINT')
    expect(await first.ended).toBe(0)
    expect(first.lines.filter(({ msg }) => msg.startsWith('run ended'))).toHaveLength(1)
    await using second = startServe(cwd)
    await second.line(({ monitor, msg }) => monitor === 'stakes' && msg.startsWith('stage '))
    second.child.kill('SIGTERM')
    await second.line(({ msg }) => msg.startsWith('stopping'))
    second.child.kill('SIGTERM')
    expect(await second.ended).toBe(null)
    await using third = startServe(cwd)
    await third.line(({ msg }) => msg === 'nothing is due')
    third.child.kill('SIGTERM')
    expect(await third.ended).toBe(0)
    await expectOneReportForEachWindow(cwd, 1)
  })

  it('killed ten times at any moment, it has one report for each window in the end, and each message was sent', async () => {
    const heard: string[] = []
    const receiver = createServer((request, response) => {
      heard.push(String(request.headers['webhook-id']))
      request.resume().on('end', () => response.writeHead(204).end())
    })
    await once(receiver.listen(0, '127.0.0.1'), 'listening')
    const { port } = receiver.address() as AddressInfo
    const channel = `channels: { hook: { type: webhook, url: 'http://127.0.0.1:${port}/' } }`
    const cwd = temporaryFolder({ ...dayFiles(3), 'leeway.yaml': configText(channel) })
    const before = await runLeeway(['run', '--at', hoursAgo(6)], { cwd })
    expect(before).toMatchObject({ code: 0 })
    expect(heard).toEqual([])
    copyFileSync(join(cwd, 'data/2026-05-03.csv'), join(cwd, 'data/2026-05-01.csv')) // from now on there are alerts
    const random = seededRandom('ten moments')
    for (let kill = 0; kill < 10; kill++) {
      const moment = 3 + Math.floor(random.nextDouble() * 14)
      await using serve = startServe(cwd, {
        onLine: (count) => {
          if (count === moment) serve.child.kill('SIGKILL')
        },
      })
      // Where everything is done there is nothing left to log.
      const isDone = serve.line(({ msg }) => msg === 'nothing is due').catch(() => undefined)
      await Promise.race([serve.ended, isDone])
    }
    await using serve = startServe(cwd)
    await serve.line(({ msg }) => msg === 'nothing is due')
    serve.child.kill('SIGTERM')
    expect(await serve.ended).toBe(0)
    await expectOneReportForEachWindow(cwd, 7)
    const store = await openStateStore({ folder: join(cwd, '.leeway') })
    const loaded = await readConfig(join(cwd, 'leeway.yaml'), {})
    const now = () => new Date(Date.now() + 600_000) // when leases of processes that were killed are over
    await sendDueMessages({ loaded, store, now })
    receiver.close()
    const messages: { table: string; id: string; status: string }[] = []
    for await (const line of store.export()) messages.push(JSON.parse(line))
    await store.close()
    const kept = messages.filter(({ table }) => table === 'outbox').map(({ id }) => id)
    expect(kept).toHaveLength(2)
    expect([...new Set(heard)].sort()).toEqual(kept.sort())
  })

  it('says what keeps it from starting', async () => {
    const cwd = folderWith(configText('server: { host: 0.0.0.0 }'))
    const open = await runLeeway(['serve'], { cwd })
    expect(open).toMatchObject({ code: 2, stdout: '' })
    expect(open.stderr).toMatch(
      /\nleeway: server: 0\.0\.0\.0 can be reached from other machines and no token/,
    )
    const wrong = await runLeeway(['serve', '--port', 'http'], { cwd })
    expect(wrong).toMatchObject({ code: 2 })
    expect(wrong.stderr).toContain('Expected a port from 0 to 65535.')
    const store = await openStateStore({ folder: join(cwd, '.leeway'), name: 'leeway run' })
    const held = await runLeeway(['serve', '--host', '127.0.0.1', '--port', '0'], { cwd })
    await store.close()
    expect(held).toMatchObject({ code: 2 })
    expect(held.stderr).toContain(`is in use by leeway run (process ${process.pid} on`)
  })
})

/** Windows from the first to the last are there without a gap, each with one run that succeeded, one report, and one file. */
async function expectOneReportForEachWindow(cwd: string, atLeast: number): Promise<void> {
  const store = await openStateStore({ folder: join(cwd, '.leeway') })
  for (const monitor of ['odds', 'stakes']) {
    const runs = await store.runs.list({ monitor })
    const reports = await store.reports.list({ monitor })
    const times = runs.map(({ window }) => Date.parse(window.to))
    expect(runs.every(({ status }) => status === 'succeeded')).toBe(true)
    expect(times).toEqual(times.map((_, index) => times[0]! - index * 3_600_000))
    expect(times.length).toBeGreaterThanOrEqual(atLeast)
    expect(reports.map(({ window }) => Date.parse(window.to))).toEqual(times)
    expect(readdirSync(join(cwd, 'reports', monitor))).toHaveLength(times.length)
  }
  await store.close()
}
