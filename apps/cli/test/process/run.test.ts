import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStateStore } from '@leeway/state-store'
import { describe, expect, it, vi } from 'vitest'
import { runCli } from '../../src/index.ts'
import { configText, dayFiles } from './day-files.ts'
import { runLeeway } from './run-leeway.ts'
import { temporaryFolder } from './temporary-folder.ts'

vi.setConfig({ testTimeout: 120_000 }) // each of these tests starts the command several times

const folderWith = (config = configText(), days?: number): string =>
  temporaryFolder({ ...dayFiles(days), 'leeway.yaml': config })

describe('leeway init, run, history', () => {
  it('go from two files to past verdicts', async () => {
    const cwd = temporaryFolder(dayFiles())
    const leeway = (...args: string[]) => runLeeway(args, { cwd })
    const files = ['--reference', 'reference.csv', '--current', 'data/2026-05-01.csv']
    const made = await leeway('init', ...files)
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(made.stdout).toMatch(/^leeway.yaml is written: edit it, then leeway config check/)
    expect(await leeway('init', ...files)).toMatchObject({
      code: 2,
      stderr: 'leeway: init: leeway.yaml: it is there already; --force writes over it\n',
    })
    expect((await leeway('config', 'check')).stdout).toMatch(/^leeway.yaml is right: monitor /)
    const first = await leeway('run', '--at', '2026-05-02T06:00:00Z')
    expect(first).toMatchObject({ code: 0 })
    expect(first.stdout).toMatch(/ {2}MONITOR .*\n✓ .* 2026-05-01 {2}stable .*0 of 2/)
    expect(first.stdout).toMatch(/\n1 monitor: 1 stable\.\n$/)
    const again = await leeway('run', '--at', '2026-05-02T07:00:00Z')
    expect(again.stdout).toContain('stable, done before')
    const { stdout } = await leeway('run', '--at', '2026-05-02T07:00:00Z', '--json')
    expect(JSON.parse(stdout)).toMatchObject([{ status: 'unchanged', driftStatus: 'stable' }])
    const [monitor = ''] = readdirSync(join(cwd, 'reports'))
    expect(readdirSync(join(cwd, 'reports', monitor))).toEqual([
      '2026-05-01.html',
      '2026-05-01.json',
    ])
    const history = await leeway('history', monitor)
    expect(history.stdout).toMatch(/WINDOW .*\n✓ 2026-05-01 {2}stable/)
    const column = await leeway('history', monitor, '--column', 'amount', '--json')
    expect(JSON.parse(column.stdout)).toMatchObject([
      { column: 'amount', status: 'stable', windowName: '2026-05-01' },
    ])
  }, 120_000)
})

describe('leeway run', () => {
  it('fails on drift where it was asked to, and says what has no data', async () => {
    const cwd = folderWith(configText(2).replace(/(odds 2\n.*\n.*data\/)/, '$1no-'))
    const drifted = await runLeeway(
      ['run', 'odds', '--at', '2026-05-04T06:00:00Z', '--fail-on', 'drift'],
      { cwd },
    )
    expect(drifted.code).toBe(1)
    expect(drifted.stdout).toMatch(/✗ odds .*2026-05-03 {2}drifted +1 of 2/)
    const missing = await runLeeway(['run', '--at', '2026-05-02T06:00:00Z'], { cwd })
    expect(missing.code).toBe(3)
    expect(missing.stdout).toMatch(/! odds 2: .*no-2026-05-01.csv: no such file/)
    expect(missing.stdout).toContain('2 monitors: 1 stable, 1 failed.')
  })

  it('keeps what the configuration says of the store', async () => {
    const cwd = folderWith(configText(1, 'retention: { reports: 1 }'))
    for (const day of [2, 3]) {
      expect(await runLeeway(['run', '--at', morningOf(day)], { cwd })).toMatchObject({ code: 0 })
    }
    const { stdout } = await runLeeway(['history', 'odds', '--json'], { cwd })
    const windows = JSON.parse(stdout).map(({ window }: { window: { to: string } }) => window.to)
    expect(windows).toEqual(['2026-05-03T00:00:00.000Z'])
  }, 60_000)

  it('judges by a profile that was kept of the reference', async () => {
    const cwd = folderWith(configText().replace('reference.csv', 'reference.json'))
    const files = ['--data', 'reference.csv', '--out', 'reference.json']
    expect(await runLeeway(['profile', ...files], { cwd })).toMatchObject({ code: 0, stderr: '' })
    const run = await runLeeway(['run', '--at', '2026-05-02T06:00:00Z'], { cwd })
    expect(run.stdout).toMatch(/\n✓ odds +2026-05-01 {2}stable .*0 of 2/)
    expect(readFileSync(join(cwd, 'reports/odds/2026-05-01.json'), 'utf8')).toContain(
      '"needs_values"',
    )
  })

  it('ends with 4 where a sink failed, and names it', async () => {
    const cwd = folderWith()
    const env = { PROMETHEUS_GATEWAY: 'http://user:hush@127.0.0.1:1' }
    const run = await runLeeway(['run', '--at', '2026-05-02T06:00:00Z'], { cwd, env })
    expect(run.code).toBe(4)
    expect(run.stdout).toMatch(/stable, sink failed/)
    expect(run.stdout).toMatch(/! odds: pushgateway .*127\.0\.0\.1:1/)
    expect(run.stdout + run.stderr).not.toContain('hush')
    expect(existsSync(join(cwd, 'reports/odds/2026-05-01.html'))).toBe(true)
  })

  it('says which monitor is not there, and what is wrong with the configuration', async () => {
    const cwd = folderWith()
    expect(await runLeeway(['run', 'ods'], { cwd })).toMatchObject({
      code: 2,
      stderr: "leeway: leeway.yaml: no monitor 'ods': did you mean 'odds'?\n",
    })
    expect(await runLeeway(['run', '--config', 'no.yaml'], { cwd })).toMatchObject({
      code: 2,
      stderr: 'leeway: no.yaml: no such file; leeway init writes one\n',
    })
    writeFileSync(join(cwd, 'leeway.yaml'), configText().replace('reference:', 'refrence:'))
    expect(await runLeeway(['run'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /leeway.yaml:4:5: monitors.0: unknown key 'refrence': did you mean 'reference'/,
      ),
    })
    expect(existsSync(join(cwd, '.leeway'))).toBe(false)
  })

  it('is told who holds the store', async () => {
    const cwd = folderWith()
    const store = await openStateStore({ folder: join(cwd, '.leeway'), name: 'leeway serve' })
    const refused = await runLeeway(['run', '--at', '2026-05-02T06:00:00Z'], { cwd })
    await store.close()
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain(`is in use by leeway serve (process ${process.pid} on`)
  })

  it('shows progress on a terminal, and ends with a table', async () => {
    const cwd = folderWith(configText(3))
    const [stdout, stderr]: [string[], string[]] = [[], []]
    const args = ['run', '--config', join(cwd, 'leeway.yaml'), '--at', '2026-05-04T06:00:00Z']
    const code = await runCli(args, {
      stdout: { write: (text) => stdout.push(text), isTTY: true, columns: 90 },
      stderr: { write: (text) => stderr.push(text), isTTY: true },
      env: { NO_COLOR: '1' },
    })
    expect(code).toBe(0)
    expect(stderr.join('')).toContain('2 of 3  odds 2  judge …')
    const lines = stdout.join('').split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(90)
    expect(lines).toContain('3 monitors: 3 drifted.')
  })

  it('killed ten times in mid-run, leaves a store that opens and one report for each window', async () => {
    const cwd = folderWith(configText(), 4)
    const days = [2, 3, 4]
    // Twice while the store comes into being, then all through the runs of windows: each time a little later.
    for (const changes of [1, 200]) await killedAfter(cwd, 2, changes)
    const changes = await killedAfter(cwd, 2, Number.POSITIVE_INFINITY)
    for (let kill = 0; kill < 8; kill++) {
      await killedAfter(cwd, days[1 + (kill % 2)]!, Math.round((changes * kill) / 16))
    }
    for (const day of days) {
      const args = ['run', '--config', join(cwd, 'leeway.yaml'), '--at', morningOf(day)]
      const stderr: string[] = []
      const code = await runCli(args, {
        stdout: { write: () => true },
        stderr: { write: (text) => stderr.push(text) },
        env: {},
      })
      expect(stderr.join('')).not.toContain('leeway:')
      expect(code).toBe(0)
    }
    const store = await openStateStore({ folder: join(cwd, '.leeway') })
    const reports = await store.reports.list({ monitor: 'odds' })
    const windows = reports.map(({ window }) => window.to.slice(8, 10))
    expect(windows).toEqual(['04', '03', '02'])
    await store.close()
  })
})

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** Runs the window before a day of May, kills the process when so many files have changed, and returns how many did. */
async function killedAfter(cwd: string, day: number, changes: number): Promise<number> {
  const args = ['--conditions=@leeway/source', main, 'run', '--at', morningOf(day)]
  let seen = 0
  let child: ChildProcess | undefined
  const watcher = watch(cwd, { recursive: true }, () => {
    seen += 1
    if (seen > changes) child?.kill('SIGKILL')
  })
  child = spawn(process.execPath, args, { cwd, stdio: 'ignore' })
  await once(child, 'exit')
  watcher.close()
  return seen
}

function morningOf(day: number): string {
  return `2026-05-0${day}T06:00:00Z`
}

describe('leeway config and doctor', () => {
  it('show the configuration without its secrets', async () => {
    const cwd = folderWith(configText(1, `store: { url: 'postgres://u:\${env:PASSWORD}@h/d' }`))
    const { stdout, code } = await runLeeway(['config', 'show'], { cwd, env: { PASSWORD: 'hush' } })
    expect(code).toBe(0)
    expect(stdout).toContain('url: (secret)')
    expect(stdout).not.toContain('hush')
    const schema = await runLeeway(['config', 'schema'], { cwd })
    expect(JSON.parse(schema.stdout)).toMatchObject({ title: 'leeway.yaml', type: 'object' })
  })

  it('say of everything whether it is right, and what to do', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    server.close()
    const gateway = `http://127.0.0.1:${port}`
    const cwd = folderWith(configText(1, `sinks: { prometheus: { gateway: '${gateway}' } }`))
    const { stdout, code } = await runLeeway(['doctor'], { cwd })
    expect(code).toBe(2)
    expect(stdout).toMatch(/✓ odds: reference: .*reference.csv, 600 rows, 3 columns\n/)
    expect(stdout).toMatch(/✗ odds: current: .*no such file; the next run would fail\n/)
    expect(stdout).toMatch(/✓ store: .*\.leeway, which the first run makes\n/)
    expect(stdout).toContain(`✗ pushgateway: ${gateway}: cannot be reached (ECONNREFUSED)`)
    expect(stdout).toContain('– influxdb: not configured (sinks.influxdb)\n')
    expect(existsSync(join(cwd, '.leeway'))).toBe(false)
  })
})
