import { generatedFiles, type ProvisioningOptions } from '@leeway/grafana-dashboards-as-code'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const textOf = (path: string, options?: ProvisioningOptions) =>
  generatedFiles(options).find((file) => file.path === path)!.text
const contentOf = (path: string, options?: ProvisioningOptions): unknown =>
  parse(textOf(path, options))

const common = {
  name: z.string(),
  uid: z.string(),
  access: z.literal('proxy'),
  orgId: z.literal(1),
  editable: z.literal(false),
  url: z.string(),
}
/** The keys of Grafana's `DatasourcesV1`, as far as they are used here. */
const dataSources = z.strictObject({
  apiVersion: z.literal(1),
  datasources: z.tuple([
    z.strictObject({
      ...common,
      type: z.literal('prometheus'),
      isDefault: z.literal(true),
      jsonData: z.strictObject({ httpMethod: z.literal('POST'), timeInterval: z.string() }),
    }),
    z.strictObject({
      ...common,
      type: z.literal('influxdb'),
      jsonData: z.strictObject({
        version: z.literal('InfluxQL'),
        dbName: z.string(),
        httpMode: z.literal('GET'),
        httpHeaderName1: z.literal('Authorization'),
      }),
      secureJsonData: z.strictObject({ httpHeaderValue1: z.literal('Token $INFLUXDB_TOKEN') }),
    }),
  ]),
})
/** The keys of Grafana's dashboard providers. */
const providers = z.strictObject({
  apiVersion: z.literal(1),
  providers: z.tuple([
    z.strictObject({
      name: z.string(),
      orgId: z.literal(1),
      folder: z.literal('Leeway'), // that of the alert rules
      folderUid: z.string(),
      type: z.literal('file'),
      disableDeletion: z.boolean(),
      allowUiUpdates: z.literal(false),
      updateIntervalSeconds: z.int(),
      options: z.strictObject({ path: z.string(), foldersFromFilesStructure: z.boolean() }),
    }),
  ]),
})

test('data sources and dashboards are in Grafana’s format', () => {
  dataSources.parse(contentOf('provisioning/datasources/leeway.yaml'))
  providers.parse(contentOf('provisioning/dashboards/leeway.yaml'))
})

test('dashboards and rules ask the data sources that are provisioned', () => {
  const { datasources } = dataSources.parse(contentOf('provisioning/datasources/leeway.yaml'))
  const uids = datasources.map(({ uid }) => uid)
  expect(uids).toEqual(['prometheus', 'influxdb'])
  for (const file of ['mlops_monitoring_dashboard.json', 'drift_analysis_dashboard.json']) {
    const { templating } = JSON.parse(textOf(file))
    const chosen = templating.list
      .slice(0, 2)
      .map(({ current }: { current: { value: string } }) => current.value)
    expect(chosen).toEqual(uids)
  }
  expect(textOf('provisioning/alerting/leeway.yaml')).toContain('datasourceUid: prometheus\n')
})

test('grafana.ini: settings in sections, the dashboards where the provider looks', () => {
  const lines = textOf('provisioning/grafana.ini').split('\n')
  for (const line of lines) expect(line).toMatch(/^(;.*|\[[a-z._]+\]|[a-z_]+ = \S+|)$/)
  const { path } = providers.parse(contentOf('provisioning/dashboards/leeway.yaml')).providers[0]
    .options
  expect(lines).toContain(`; default_home_dashboard_path = ${path}/mlops_monitoring_dashboard.json`)
})

describe('addresses', () => {
  test('lose user and password', () => {
    const url = 'https://user:hush@example.org:8443/base/'
    const files = generatedFiles({
      prometheusUrl: url,
      pushgatewayUrl: url,
      influxdbUrl: url,
      grafanaUrl: url,
    })
    for (const { text } of files) expect(text).not.toMatch(/hush|user:/)
    expect(files.map(({ text }) => text).join('')).toContain('https://example.org:8443/base')
  })

  test('below a path: Grafana serves from there', () => {
    expect(textOf('provisioning/grafana.ini', { grafanaUrl: 'http://h/grafana' })).toContain(
      'root_url = http://h/grafana/\nserve_from_sub_path = true\n',
    )
  })

  test.each(['localhost:9090', 'ftp://h', ''])('%j is refused', (prometheusUrl) => {
    expect(() => generatedFiles({ prometheusUrl })).toThrow(
      'provisioning: prometheusUrl is no address, expected one such as http://localhost:9090',
    )
  })
})
