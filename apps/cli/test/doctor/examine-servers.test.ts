import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type LeewayConfig, parseConfig } from '@leeway/pipeline/config'
import {
  freePort,
  programsFound,
  startPushgateway,
  startVictoriaMetrics,
} from '@leeway/test-servers'
import { expect, onTestFinished, test } from 'vitest'
import { examineServers } from '../../src/doctor/examine-servers.ts'
import type { Finding } from '../../src/doctor/finding.ts'

function configOf(env: Record<string, string>): LeewayConfig {
  const text = 'monitors: [{ name: a, reference: r.csv, current: c.csv }]'
  return parseConfig(text, 'leeway.yaml', env).config
}

async function findingOf(what: string, env: Record<string, string>): Promise<Finding> {
  const findings = await examineServers(configOf(env))
  return findings.find((finding) => finding.what === what)!
}

/** A server that answers as said, and its address. */
async function answering(
  answer: (request: IncomingMessage) => readonly [status: number, body: string],
): Promise<string> {
  const server = createServer((request, response) => {
    const [status, body] = answer(request)
    response.writeHead(status).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const influxdb = (status: number, body: unknown) =>
  answering(({ url = '' }) =>
    url.startsWith('/ping') ? [204, ''] : [status, JSON.stringify(body)],
  )

test.skipIf(!programsFound('pushgateway'))('a Pushgateway answers', async () => {
  const server = await startPushgateway()
  onTestFinished(() => server.stop())
  expect(await findingOf('pushgateway', { PROMETHEUS_GATEWAY: server.url })).toMatchObject({
    status: 'right',
    detail: `${server.url} answers`,
  })
})

test.skipIf(!programsFound('victoria-metrics'))(
  'what only takes the writing of InfluxDB answers',
  async () => {
    const server = await startVictoriaMetrics()
    onTestFinished(() => server.stop())
    expect(await findingOf('influxdb', { INFLUXDB_URL: server.url })).toMatchObject({
      status: 'right',
      detail: `${server.url} answers; the bucket could not be checked`,
    })
  },
)

test.each([
  [200, { buckets: [{ name: 'ml_monitoring' }] }, 'right', /has the bucket ml_monitoring$/],
  [200, { buckets: [] }, 'wrong', /it has no bucket ml_monitoring in mlops/],
  [404, { code: 'not found', message: 'hush' }, 'wrong', /it has no organization mlops(?!.*hush)/],
  [404, 'page not found', 'right', /the bucket could not be checked$/],
  [401, { code: 'unauthorized' }, 'wrong', /it wants a token; set INFLUXDB_TOKEN$/],
])('InfluxDB that answers %i %j is %s', async (status, body, verdict, detail) => {
  const url = await influxdb(status, body)
  expect(await findingOf('influxdb', { INFLUXDB_URL: url })).toEqual({
    what: 'influxdb',
    status: verdict,
    detail: expect.stringMatching(detail),
  })
})

test('a server of another kind, and one that is not there, are wrong', async () => {
  const url = await answering(() => [500, 'hush'])
  expect(await findingOf('pushgateway', { PROMETHEUS_GATEWAY: url })).toMatchObject({
    status: 'wrong',
    detail: `${url}: it answers 500 to /-/ready; is this the right server?`,
  })
  const place = `127.0.0.1:${await freePort()}`
  const gone = await findingOf('grafana', { GRAFANA_URL: `http://u:hush@${place}` })
  expect(gone.detail).toContain(`http://${place}: cannot be reached (ECONNREFUSED)`)
})
