import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runServer } from './run-server.ts'
import type { TestServer } from './test-server.ts'

/** How Prometheus is started. */
export interface PrometheusOptions {
  /** Its configuration, as an object (JSON is YAML); paths in it are relative to the server's folder, or absolute. Default: scrapes nothing. */
  readonly config?: Readonly<Record<string, unknown>>
  /** Writes more files (rules) into the server's folder before it starts. */
  readonly prepare?: (folder: string) => Promise<void>
  /** The folder of its time series; made where it is missing, and kept. Default: one in the server's folder. */
  readonly storage?: string
}

/** One series of an answer, with its value. */
export interface QueriedSeries {
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

/** A Prometheus that can be asked. */
export interface PrometheusServer extends TestServer {
  /**
   * Returns the instant vector of a PromQL expression; a scalar is one series without labels.
   *
   * @param time seconds since 1970-01-01 UTC; default: now
   * @throws {Error} with Prometheus's own words, where it refuses the expression
   */
  readonly query: (expression: string, time?: number) => Promise<QueriedSeries[]>
}

/** Starts Prometheus, with remote write and `POST /-/reload` switched on. */
export async function startPrometheus(options: PrometheusOptions = {}): Promise<PrometheusServer> {
  const { config = {}, prepare, storage } = options
  const server = await runServer({
    program: 'prometheus',
    ready: '/-/ready',
    async prepare({ folder, port }) {
      await prepare?.(folder)
      await writeFile(join(folder, 'prometheus.yml'), JSON.stringify(config))
      return [
        '--config.file=prometheus.yml',
        `--storage.tsdb.path=${storage ?? join(folder, 'data')}`,
        '--storage.tsdb.retention.time=100y',
        `--web.listen-address=127.0.0.1:${port}`,
        '--web.enable-lifecycle',
        '--web.enable-remote-write-receiver',
        '--enable-feature=exemplar-storage',
        '--log.level=warn',
      ]
    },
  })
  return { ...server, query: (expression, time) => query(server.url, expression, time) }
}

type Point = readonly [time: number, value: string]

interface Answer {
  readonly error?: string
  readonly data?:
    | { readonly resultType: 'scalar'; readonly result: Point }
    | {
        readonly resultType: 'vector'
        readonly result: { readonly metric: Record<string, string>; readonly value: Point }[]
      }
}

async function query(url: string, expression: string, time?: number): Promise<QueriedSeries[]> {
  const body = new URLSearchParams({ query: expression })
  if (time !== undefined) body.set('time', String(time))
  const response = await fetch(`${url}/api/v1/query`, { method: 'POST', body })
  const { data, error } = (await response.json()) as Answer
  if (!data) throw new Error(`prometheus: ${error}`)
  if (data.resultType === 'scalar') return [{ labels: {}, value: Number(data.result[1]) }]
  return data.result.map(({ metric, value }) => ({ labels: metric, value: Number(value[1]) }))
}
