import { join } from 'node:path'
import { runServer } from './run-server.ts'
import type { TestServer } from './test-server.ts'

/** One series, with all its points. */
export interface ExportedSeries {
  /** The labels; the metric's name is `__name__`. Of InfluxDB lines it is `measurement_field`. */
  readonly metric: Readonly<Record<string, string>>
  readonly values: readonly number[]
  /** Milliseconds since 1970-01-01 UTC. */
  readonly timestamps: readonly number[]
}

/** A VictoriaMetrics that can be read back. */
export interface VictoriaMetricsServer extends TestServer {
  /** Makes what was written visible, and returns the series that a selector (`{__name__=~"ml_.*"}`) chooses, over all time. */
  readonly series: (selector: string) => Promise<ExportedSeries[]>
}

/**
 * Starts VictoriaMetrics, which takes InfluxDB's line protocol at `/write` and `/api/v2/write`. It ignores organization, bucket and token, leaves out
 * malformed lines in silence, and stores a string field as 0.
 */
export async function startVictoriaMetrics(): Promise<VictoriaMetricsServer> {
  const server = await runServer({
    program: 'victoria-metrics',
    ready: '/health',
    prepare: async ({ folder, port }) => [
      `-httpListenAddr=127.0.0.1:${port}`,
      `-storageDataPath=${join(folder, 'data')}`,
      '-retentionPeriod=100y',
      '-search.latencyOffset=0s',
      '-memory.allowedPercent=10',
    ],
  })
  return { ...server, series: (selector) => series(server.url, selector) }
}

async function series(url: string, selector: string): Promise<ExportedSeries[]> {
  await fetch(`${url}/internal/force_flush`)
  const choice = new URLSearchParams({ 'match[]': selector, start: '0', end: '4102444800' }) // 2100-01-01
  const response = await fetch(`${url}/api/v1/export?${choice}`)
  const text = await response.text()
  if (!response.ok) throw new Error(`victoria-metrics: ${text}`)
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as ExportedSeries)
}
