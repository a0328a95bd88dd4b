import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  freePort,
  startPrometheus,
  startPushgateway,
  startVictoriaMetrics,
  type TestServer,
  type VictoriaMetricsServer,
} from '@leeway/test-servers'

/** The servers that the guide speaks of, each on a port of its own. */
export interface Servers extends AsyncDisposable {
  readonly pushgateway: TestServer
  readonly influxdb: VictoriaMetricsServer
  /** What was asked of Grafana: `METHOD /path`. */
  readonly askedOfGrafana: readonly string[]
  /** Where `leeway serve` is to answer. */
  readonly service: string
  /** Returns a text with these servers in place of those of the guide (`localhost:9091` and so on). */
  readonly readdress: (text: string) => string
}

/**
 * Starts Prometheus, its Pushgateway and VictoriaMetrics, which takes what InfluxDB 2 takes, and a server that answers as Grafana does (whose uploads
 * `@leeway/grafana-dashboards-as-code` tests closely).
 */
export async function startServers(): Promise<Servers> {
  const pushgateway = await startPushgateway()
  const target = { targets: [`127.0.0.1:${pushgateway.port}`] }
  const [prometheus, influxdb, grafana] = await Promise.all([
    startPrometheus({
      config: {
        global: { scrape_interval: '1s' },
        scrape_configs: [{ job_name: 'pushed', honor_labels: true, static_configs: [target] }],
      },
    }),
    startVictoriaMetrics(),
    startGrafana(),
  ])
  const port = await freePort()
  const addresses: readonly (readonly [string, string])[] = [
    ['http://localhost:9091', pushgateway.url],
    ['http://localhost:9090', prometheus.url],
    ['http://localhost:8086', influxdb.url],
    ['http://localhost:3000', grafana.url],
    ['--port 8338', `--port ${port}`],
  ]
  return {
    pushgateway,
    influxdb,
    service: `http://127.0.0.1:${port}`,
    askedOfGrafana: grafana.asked,
    readdress: (text) => addresses.reduce((all, [from, to]) => all.replaceAll(from, to), text),
    async [Symbol.asyncDispose]() {
      grafana.close()
      await Promise.all([pushgateway, prometheus, influxdb].map((server) => server.stop()))
    },
  }
}

const datasources = [
  { uid: 'prometheus', name: 'prometheus', type: 'prometheus', isDefault: true },
  { uid: 'influxdb', name: 'influxdb', type: 'influxdb', isDefault: false },
]

async function startGrafana() {
  const asked: string[] = []
  const server = createServer((request, response) => {
    request.resume()
    asked.push(`${request.method} ${request.url}`)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(request.url === '/api/datasources' ? datasources : {}))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { url, asked, close }
}
