import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { strictDashboard } from '../strict-dashboard.ts'

/** A rule as Grafana's documentation of `POST /api/v1/provisioning/alert-rules` has it (ProvisionedAlertRule). */
const rule = z.strictObject({
  uid: z.string().regex(/^[a-zA-Z0-9_-]{1,40}$/),
  orgID: z.literal(1),
  folderUID: z.string().min(1),
  ruleGroup: z.string().min(1).max(190),
  title: z.string().min(1).max(190),
  condition: z.string(),
  for: z.string().regex(/^\d+[smhd]$/),
  noDataState: z.enum(['Alerting', 'NoData', 'OK', 'KeepLast']),
  execErrState: z.enum(['OK', 'Alerting', 'Error', 'KeepLast']),
  isPaused: z.boolean(),
  labels: z.record(z.string(), z.string()),
  annotations: z.looseObject({
    __dashboardUid__: z.string(),
    __panelId__: z.string().regex(/^\d+$/),
  }),
  data: z
    .array(
      z.strictObject({
        refId: z.string(),
        datasourceUid: z.string(),
        relativeTimeRange: z.strictObject({ from: z.number(), to: z.number() }).optional(),
        model: z.looseObject({ refId: z.string() }),
      }),
    )
    .min(1),
})

const upload = z.strictObject({
  dashboard: strictDashboard,
  folderUid: z.string(),
  message: z.string(),
  overwrite: z.literal(true),
})

/** What a fake Grafana is told to be. */
export interface FakeGrafanaOptions {
  readonly datasources?: readonly object[]
  /** Answers in place of what it would do, by `METHOD path`. */
  readonly answers?: Readonly<Record<string, readonly [status: number, body: string]>>
}

/** A rule as it was uploaded, as far as tests look at it. */
export interface FakeRule {
  readonly title: string
  readonly annotations: { readonly __dashboardUid__: string }
  readonly data: readonly { readonly datasourceUid: string }[]
}

/** What was uploaded to a fake Grafana, by uid, and what it was asked. */
export interface FakeGrafana {
  readonly url: string
  readonly folders: ReadonlyMap<string, unknown>
  readonly dashboards: ReadonlyMap<string, { readonly folderUid: string }>
  readonly rules: ReadonlyMap<string, FakeRule>
  readonly requests: readonly {
    readonly line: string
    readonly authorization: string | undefined
  }[]
}

/** Data sources as provisioning makes them. */
export const provisioned: readonly object[] = [
  { uid: 'prometheus', name: 'Prometheus', type: 'prometheus', isDefault: true },
  { uid: 'influxdb', name: 'InfluxDB', type: 'influxdb', isDefault: false },
]

/** Starts a server with the five routes of Grafana that uploading needs; it takes nothing that Grafana would not. */
export async function fakeGrafana({
  datasources = provisioned,
  answers = {},
}: FakeGrafanaOptions = {}): Promise<FakeGrafana> {
  const folders = new Map<string, unknown>()
  const dashboards = new Map<string, { folderUid: string }>()
  const rules = new Map<string, FakeRule>()
  const requests: { line: string; authorization: string | undefined }[] = []

  const answer = (line: string, text: string): readonly [number, unknown] => {
    const [method = '', path = ''] = line.split(' ')
    const last = path.split('/').at(-1) ?? ''
    if (line === 'GET /api/datasources') return [200, datasources]
    if (line === 'POST /api/folders') {
      const folder = z.strictObject({ uid: z.string(), title: z.string() }).parse(JSON.parse(text))
      folders.set(folder.uid, folder)
      return [200, folder]
    }
    if (path.startsWith('/api/folders/'))
      return folders.has(last) ? [200, {}] : [404, { message: 'folder not found' }]
    if (line === 'POST /api/dashboards/db') {
      const parsed = upload.safeParse(JSON.parse(text))
      if (!parsed.success) return [400, { message: z.prettifyError(parsed.error) }]
      if (!folders.has(parsed.data.folderUid)) return [400, { message: 'folder not found' }]
      dashboards.set(
        (JSON.parse(text) as { dashboard: { uid: string } }).dashboard.uid,
        parsed.data,
      )
      return [200, { status: 'success' }]
    }
    if (path.startsWith('/api/v1/provisioning/alert-rules')) {
      const parsed = rule.safeParse(JSON.parse(text))
      if (!parsed.success) return [400, { message: z.prettifyError(parsed.error) }]
      if (method === 'PUT' && !rules.has(last)) return [404, { message: '' }]
      if (method === 'POST' && rules.has(parsed.data.uid)) return [409, { message: 'uid is taken' }]
      rules.set(parsed.data.uid, parsed.data)
      return [method === 'PUT' ? 200 : 201, parsed.data]
    }
    return [404, { message: 'Not found' }]
  }

  const server = createServer((request, response) => {
    const line = `${request.method} ${request.url}`
    requests.push({ line, authorization: request.headers.authorization })
    void textOf(request).then((text) => {
      const told = answers[line]
      if (told !== undefined) {
        const location = told[0] === 302 ? { location: told[1] } : {}
        response.writeHead(told[0], location).end(told[1])
        return
      }
      const [status, body] = answer(line, text)
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, folders, dashboards, rules, requests }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
