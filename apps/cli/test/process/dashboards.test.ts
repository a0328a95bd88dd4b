import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { freePort } from '@leeway/test-servers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { runCli } from '../../src/index.ts'
import { runLeeway } from './run-leeway.ts'
import { temporaryFolder } from './temporary-folder.ts'

const shipped = new URL('../../../../dashboards/', import.meta.url)

/** Runs the command in this process: its result, and what it wrote. */
async function leeway(args: readonly string[], env: Record<string, string> = {}) {
  const [stdout, stderr]: [string[], string[]] = [[], []]
  const code = await runCli(['dashboards', ...args], {
    stdout: { write: (text) => stdout.push(text) },
    stderr: { write: (text) => stderr.push(text) },
    env,
  })
  return { code, stdout: stdout.join(''), stderr: stderr.join('') }
}

/** A file with a dashboard, the shipped one with changes. */
function dashboardFile(changes: object, more: Record<string, string> = {}): string {
  const dashboard = JSON.parse(
    readFileSync(new URL('mlops_monitoring_dashboard.json', shipped), 'utf8'),
  )
  const folder = temporaryFolder({
    'd.json': JSON.stringify({ ...dashboard, ...changes }),
    ...more,
  })
  return join(folder, 'd.json')
}

describe('leeway dashboards export', () => {
  it('writes what the repository ships, and says what', async () => {
    const cwd = temporaryFolder({})
    const inherited = {
      PROMETHEUS_GATEWAY: '',
      INFLUXDB_URL: '',
      INFLUXDB_BUCKET: '',
      GRAFANA_URL: '',
    }
    const { code, stdout, stderr } = await runLeeway(
      ['dashboards', 'export', '--out', 'grafana/leeway'],
      { cwd, env: inherited },
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const files = readdirSync(shipped, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.\w+$/.test(name),
    )
    expect(stdout.trim().split('\n').toSorted()).toEqual(
      files.map((file) => `wrote grafana/leeway/${file}`).toSorted(),
    )
    for (const file of files) {
      const text = readFileSync(new URL(file, shipped), 'utf8')
      expect(readFileSync(join(cwd, 'grafana/leeway', file), 'utf8')).toBe(text)
    }
  })

  it('takes the addresses of servers from the environment, without their secrets', async () => {
    const out = join(temporaryFolder({}), 'out')
    const { code } = await leeway(
      ['export', '--out', out, '--prometheus-url', 'https://prometheus.example/base/'],
      {
        PROMETHEUS_GATEWAY: 'https://user:hush@gateway.example/push',
        INFLUXDB_URL: 'http://influxdb.example:8086',
        INFLUXDB_BUCKET: 'odd$s',
        GRAFANA_URL: 'https://example.org/grafana',
      },
    )
    expect(code).toBe(0)
    const text = (path: string) => readFileSync(join(out, 'provisioning', path), 'utf8')
    expect(text('datasources/leeway.yaml')).toContain('url: https://prometheus.example/base\n')
    expect(text('datasources/leeway.yaml')).toContain('url: http://influxdb.example:8086\n')
    expect(text('datasources/leeway.yaml')).toContain('dbName: odd$$s\n')
    expect(text('prometheus.yml')).toContain('scheme: https\n    metrics_path: /push/metrics\n')
    expect(text('prometheus.yml')).toContain('- gateway.example\n')
    expect(text('prometheus.yml')).not.toContain('hush')
    expect(text('grafana.ini')).toContain('root_url = https://example.org/grafana/\n')
  })

  it.each([
    [{ INFLUXDB_URL: 'ftp://secret@h' }, 'leeway: provisioning: influxdbUrl is no address'],
    [{ GRAFANA_URL: 'grafana' }, 'leeway: provisioning: grafanaUrl is no address'],
  ])('refuses %j', async (env, message) => {
    const out = join(temporaryFolder({}), 'out')
    const { code, stdout, stderr } = await leeway(['export', '--out', out], env)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('secret')
    expect(existsSync(out)).toBe(false)
  })

  it('says where it cannot write', async () => {
    const folder = temporaryFolder({ taken: '' })
    const { code, stderr } = await leeway(['export', '--out', join(folder, 'taken')])
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^leeway: .*taken\/mlops_monitoring_dashboard\.json: could not be written \(ENOTDIR/,
    )
  })
})

describe('leeway dashboards lint', () => {
  it('has nothing to say against its own', async () => {
    expect(await leeway(['lint'])).toEqual({
      code: 0,
      stdout:
        'mlops_monitoring_dashboard.json: nothing is wrong\ndrift_analysis_dashboard.json: nothing is wrong\n',
      stderr: '',
    })
  })

  it('says what is wrong where, and ends with 1', async () => {
    const panels = [
      {
        type: 'stat',
        title: 'Errors',
        description: 'Some.',
        targets: [{ expr: 'rate(x_total[5m])' }],
      },
    ]
    const file = dashboardFile({ editable: true, panels })
    const { code, stdout } = await leeway(['lint', file])
    expect(code).toBe(1)
    expect(stdout).toBe(
      [
        `${file}: panel "Errors": found the unit "", expected one of Grafana's, such as short or percentunit (error, panel-units-rule)`,
        `${file}: panel "Errors", query 1: found rate() over a fixed time, expected [$__rate_interval] (error, target-rate-interval-rule)`,
        `${file}: viewers can edit it, and their changes are lost: expected editable: false (error, uneditable-dashboard)`,
        '',
      ].join('\n'),
    )
  })

  it('reads what does not hold from a .lint beside the file', async () => {
    const lint = 'exclusions:\n  uneditable-dashboard:\n    reason: it is a draft\n'
    const file = dashboardFile({ editable: true, panels: [] }, { '.lint': lint })
    const { code, stdout } = await leeway(['lint', file])
    expect(code).toBe(1) // and what the own exclusions let through
    expect(stdout).not.toContain('uneditable-dashboard')
    expect(stdout).toContain('found no variable job, expected one (error, template-job-rule)')
    writeFileSync(join(file, '../.lint'), 'exclusions: []')
    expect(await leeway(['lint', file])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/\.lint: exclusions: /),
    })
  })

  it('ends with 3 for what it cannot read, and checks the others', async () => {
    const folder = temporaryFolder({ 'no.json': '{', 'list.json': '[]' })
    const good = dashboardFile({})
    const files = ['no.json', 'list.json', 'none.json'].map((name) => join(folder, name))
    const { code, stdout, stderr } = await leeway(['lint', ...files, good])
    expect(code).toBe(3)
    expect(stdout).toBe(`${good}: nothing is wrong\n`)
    expect(stderr).toMatch(/no\.json: Expected property name.*\(line 1 column 2\)\n/)
    expect(stderr).toMatch(/list\.json: no dashboard: the whole: /)
    expect(stderr).toMatch(/none\.json: no such file\n/)
  })
})

describe('leeway dashboards push', () => {
  /** A Grafana that takes everything but what `refused` is a part of. */
  async function grafana(refused?: string): Promise<{ url: string; tokens: Set<unknown> }> {
    const tokens = new Set<unknown>()
    const server = createServer((request, response) => {
      tokens.add(request.headers.authorization)
      request.resume().on('end', () => {
        const isRefused = refused !== undefined && request.url?.includes(refused)
        const sources = [{ uid: 'p', name: 'P', type: 'prometheus', isDefault: true }]
        response.writeHead(isRefused ? 409 : 200)
        response.end(JSON.stringify(isRefused ? { message: 'it is provisioned' } : sources))
      })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => {
      server.close()
    })
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, tokens }
  }
  const none = join(temporaryFolder({}), 'leeway.yaml')

  it('uploads to the Grafana of the environment, and says what', async () => {
    const { url, tokens } = await grafana()
    const env = { GRAFANA_URL: url, GRAFANA_TOKEN: 'hush' }
    const { code, stdout, stderr } = await leeway(['push', '-c', none], env)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('wrote dashboard MLOps Monitoring Dashboard (leeway-ml-monitoring)\n')
    expect(stdout).toContain('wrote alert rule High Data Drift (leeway-high-data-drift)\n')
    expect(tokens).toEqual(new Set(['Bearer hush']))
  })

  it('uploads to the Grafana of leeway.yaml', async () => {
    const { url, tokens } = await grafana()
    const text = `grafana: { url: '${url}', token: 'own' }\nmonitors: [{ name: a, reference: r.csv, current: c.csv }]`
    const file = join(temporaryFolder({ 'leeway.yaml': text }), 'leeway.yaml')
    const { code, stdout } = await leeway(['push', '--no-rules', '-c', file])
    expect({ code, lines: stdout.trim().split('\n').length }).toEqual({ code: 0, lines: 2 })
    expect(tokens).toEqual(new Set(['Bearer own']))
  })

  it('ends with 4 where Grafana does not take something, or is not there', async () => {
    const { url } = await grafana('high-data-drift')
    const some = await leeway(['push', '-c', none], { GRAFANA_URL: url })
    expect(some).toMatchObject({
      code: 4,
      stderr:
        'leeway: alert rule High Data Drift (leeway-high-data-drift) was not written: it answered 409: it is provisioned\n',
    })
    const place = `127.0.0.1:${await freePort()}`
    const gone = await leeway(['push', '-c', none], { GRAFANA_URL: `http://u:hush@${place}` })
    expect(gone).toMatchObject({ code: 4, stdout: '' })
    expect(gone.stderr).toContain(`leeway: Grafana at http://${place}: it cannot be reached`)
  })

  it('ends with 2 where nothing says where Grafana is', async () => {
    expect(await leeway(['push', '-c', none])).toMatchObject({
      code: 2,
      stderr:
        'leeway: dashboards push: nothing says where Grafana is; set grafana.url in the configuration, or GRAFANA_URL\n',
    })
  })
})
