import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import {
  type Program,
  programs,
  programsFound,
  startAlertmanager,
  startInfluxd,
  startPostgres,
  startPrometheus,
  startPushgateway,
  startVictoriaMetrics,
  type TestServer,
} from '@leeway/test-servers'
import { describe, expect, test, vi } from 'vitest'

const alertmanager = { route: { receiver: 'none' }, receivers: [{ name: 'none' }] }

const servers: [Program, () => Promise<TestServer>][] = [
  ['prometheus', startPrometheus],
  ['pushgateway', startPushgateway],
  ['alertmanager', () => startAlertmanager({ config: alertmanager })],
  ['victoria-metrics', startVictoriaMetrics],
  ['influxd', startInfluxd],
  ['postgres', startPostgres],
]

describe.concurrent.each(servers)('%s', (program, start) => {
  test.skipIf(!programsFound(program))(
    'starts beside another one; both end and leave nothing',
    async () => {
      const both = await Promise.all([start(), start()])
      expect(both[0].port).not.toBe(both[1].port)
      for (const { port, folder } of both) {
        expect(await listens(port)).toBe(true)
        expect(existsSync(folder)).toBe(true)
      }
      for (const server of both) {
        await server.stop()
        await server.stop()
        expect(await listens(server.port)).toBe(false)
        expect(existsSync(server.folder)).toBe(false)
        expect(() => process.kill(server.pid, 0)).toThrow('ESRCH')
      }
    },
  )
})

test.skipIf(!programsFound('prometheus'))('a server that cannot start says why', async () => {
  const config = { scrape_configs: [{ job_name: 'a' }, { job_name: 'a' }] }
  await expect(startPrometheus({ config })).rejects.toThrow(/found multiple scrape configs/)
})

test.skipIf(!programsFound('prometheus'))(
  'prometheus is asked, and refuses in its own words',
  async () => {
    await using prometheus = await startPrometheus()
    expect(await prometheus.query('1 + 1')).toEqual([{ labels: {}, value: 2 }])
    expect(await prometheus.query('vector(3)')).toEqual([{ labels: {}, value: 3 }])
    await expect(prometheus.query('1 +')).rejects.toThrow(/parse error/)
  },
)

test.skipIf(!programsFound('influxd'))(
  'influxd is asked, and refuses in its own words',
  async () => {
    await using influxd = await startInfluxd()
    await influxd.query('CREATE DATABASE ml')
    await influxd.query('SHOW MEASUREMENTS', 'ml')
    await expect(influxd.query('CREATE')).rejects.toThrow(/error parsing query/)
  },
)

test.skipIf(!programsFound('victoria-metrics'))(
  'victoria-metrics gives back what was written',
  async () => {
    await using server = await startVictoriaMetrics()
    await fetch(`${server.url}/write?precision=ms`, {
      method: 'POST',
      body: 'ml,a=b x=1.5 1795413600000',
    })
    await expect
      .poll(() => server.series('{__name__="ml_x"}'), { timeout: 10_000 })
      .toEqual([
        { metric: { __name__: 'ml_x', a: 'b' }, values: [1.5], timestamps: [1795413600000] },
      ])
  },
)

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

test('a program that is not there is a failure in CI, elsewhere a skip that says what to install', () => {
  const real = programs.promtool
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  Object.assign(programs, { promtool: { command: 'no-such-promtool', package: 'prometheus' } })
  try {
    const message =
      'not installed: promtool. On Debian: apt-get install --no-install-recommends prometheus'
    vi.stubEnv('CI', 'true')
    expect(() => programsFound('promtool')).toThrow(message)
    vi.stubEnv('CI', '')
    expect(programsFound('promtool')).toBe(false)
    expect(warn).toHaveBeenCalledWith(`skipped: ${message}`)
  } finally {
    Object.assign(programs, { promtool: real })
    vi.unstubAllEnvs()
    warn.mockRestore()
  }
})
