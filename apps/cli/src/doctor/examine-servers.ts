import type { LeewayConfig } from '@leeway/pipeline/config'
import { examine, type Finding } from './finding.ts'

/** How long a server may take to answer, in milliseconds. */
const PATIENCE = 5000

/** Something that a server is asked, and what its answers mean. */
interface Question {
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly unauthorized?: string
}

/** Returns whether the configured servers answer. */
export async function examineServers({ sinks, grafana }: LeewayConfig): Promise<Finding[]> {
  const { prometheus, influxdb } = sinks
  const token = grafana.token
  return Promise.all([
    server('pushgateway', prometheus?.gateway, 'sinks.prometheus', [{ path: '-/ready' }]),
    server('influxdb', influxdb?.url, 'sinks.influxdb', [
      { path: 'ping' },
      {
        path: `api/v2/buckets?org=${encodeURIComponent(influxdb?.org ?? '')}&name=${encodeURIComponent(influxdb?.bucket ?? '')}`,
        headers: { authorization: `Token ${influxdb?.token ?? ''}` },
        unauthorized: 'it refuses the token; check INFLUXDB_TOKEN',
      },
    ]),
    server('grafana', grafana.url, 'grafana.url', [
      { path: 'api/health' },
      ...(token === undefined
        ? []
        : [
            {
              path: 'api/datasources',
              headers: { authorization: `Bearer ${token}` },
              unauthorized: 'it refuses the token of grafana.token',
            },
          ]),
    ]),
  ])
}

async function server(
  what: string,
  address: string | undefined,
  option: string,
  questions: readonly Question[],
): Promise<Finding> {
  if (address === undefined) {
    return { what, status: 'skipped', detail: `not configured (${option})` }
  }
  return examine(what, async () => {
    for (const question of questions) await ask(address, question)
    return `${shown(address)} answers`
  })
}

async function ask(address: string, { path, headers = {}, unauthorized }: Question): Promise<void> {
  const base = new URL(address.endsWith('/') ? address : `${address}/`)
  const url = new URL(path, base)
  const credentials =
    base.username === ''
      ? {}
      : {
          authorization: `Basic ${btoa(`${decodeURIComponent(base.username)}:${decodeURIComponent(base.password)}`)}`,
        }
  url.username = ''
  url.password = ''
  const response = await answer(url, { ...credentials, ...headers }, shown(address))
  if (response.ok) return
  if (response.status === 401 || response.status === 403) {
    throw new Error(
      `${shown(address)}: ${unauthorized ?? `it refuses access (${response.status})`}`,
    )
  }
  throw new Error(
    `${shown(address)}: it answers ${response.status} to /${path.split('?')[0]}; is this the right server?`,
  )
}

async function answer(
  url: URL,
  headers: Readonly<Record<string, string>>,
  name: string,
): Promise<Response> {
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(PATIENCE) })
    await response.body?.cancel()
    return response
  } catch (error) {
    const { name: kind, cause } = error as Error & { cause?: NodeJS.ErrnoException }
    const why =
      kind === 'TimeoutError' ? `no answer in ${PATIENCE / 1000} s` : (cause?.code ?? kind)
    throw new Error(
      `${name}: cannot be reached (${why}); is it running, and is the address right?`,
      {
        cause: error,
      },
    )
  }
}

/** An address without what it carries as user and password. */
function shown(address: string): string {
  const url = new URL(address)
  return `${url.protocol}//${url.host}`
}
