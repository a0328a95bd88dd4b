import { z } from 'zod'
import { secret } from './secret.ts'
import { serverUrl } from './server-url.ts'

const timeoutSeconds = z
  .number('expected a number of seconds')
  .positive('expected a number of seconds above 0')
  .max(600, 'expected at most 600 seconds')
  .default(10)
  .describe('after so long a sink counts as failed')

const text = (what: string): z.ZodString => z.string(`expected ${what}`).min(1, `expected ${what}`)

/**
 * Where the metrics of a report go, as the file says it: what it leaves out is taken from the environment (`PROMETHEUS_GATEWAY`, `INFLUXDB_URL`, …), and then from the
 * defaults of `@leeway/exporters`.
 */
export const sinksSchema = z.strictObject({
  prometheus: z
    .strictObject({
      gateway: serverUrl('http://localhost:9091')
        .exactOptional()
        .describe('URL of the Pushgateway; default: PROMETHEUS_GATEWAY'),
      job: text('the name of a job')
        .default('evidently_ml_monitoring')
        .describe('job of the pushed group'),
      timeoutSeconds,
    })
    .exactOptional()
    .describe('metrics are pushed to a Prometheus Pushgateway'),
  influxdb: z
    .strictObject({
      url: serverUrl('http://localhost:8086')
        .exactOptional()
        .describe('URL of InfluxDB 2 or later; default: INFLUXDB_URL'),
      token: secret('a token')
        .exactOptional()
        .describe('a token that may write to the bucket; default: INFLUXDB_TOKEN, or else none'),
      org: text('the name of an organization')
        .exactOptional()
        .describe('organization; default: INFLUXDB_ORG, or else mlops'),
      bucket: text('the name of a bucket')
        .exactOptional()
        .describe('bucket; default: INFLUXDB_BUCKET, or else ml_monitoring'),
      timeoutSeconds,
    })
    .exactOptional()
    .describe('measurements are written to InfluxDB'),
})

/** Where the metrics of a report go. */
export type SinksConfig = z.infer<typeof sinksSchema>

/** Name of a sink. */
export type SinkName = keyof SinksConfig

/** The names of all sinks. */
export const sinkNames = ['prometheus', 'influxdb'] as const satisfies readonly SinkName[]

/** Grafana, for `leeway dashboards push` and `leeway doctor`. */
export const grafanaSchema = z.strictObject({
  url: serverUrl('http://localhost:3000')
    .exactOptional()
    .describe('URL of Grafana; default: GRAFANA_URL'),
  token: secret('a token')
    .exactOptional()
    .describe('token of a service account; default: GRAFANA_TOKEN'),
})
