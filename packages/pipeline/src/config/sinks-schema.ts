import { z } from 'zod'
import { secret } from './secret.ts'

const httpUrl = (example: string): z.ZodType<string> =>
  z.url({ protocol: /^https?$/, error: `expected a URL such as ${example}` })

const timeoutSeconds = z
  .number('expected a number of seconds')
  .positive('expected a number of seconds above 0')
  .max(600, 'expected at most 600 seconds')
  .default(10)
  .describe('after so long a sink counts as failed')

/** Where the metrics of a report go. What is left out is taken from the environment (`PROMETHEUS_GATEWAY`, `INFLUXDB_URL`, …), or not done. */
export const sinksSchema = z.strictObject({
  prometheus: z
    .strictObject({
      gateway: httpUrl('http://localhost:9091').describe('URL of the Pushgateway'),
      job: z.string().min(1).default('evidently_ml_monitoring').describe('job of the pushed group'),
      timeoutSeconds,
    })
    .exactOptional()
    .describe('metrics are pushed to a Prometheus Pushgateway'),
  influxdb: z
    .strictObject({
      url: httpUrl('http://localhost:8086').describe('URL of InfluxDB 2 or later'),
      token: secret('a token').describe('a token that may write to the bucket'),
      org: z.string().min(1),
      bucket: z.string().min(1),
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
  url: httpUrl('http://localhost:3000').exactOptional(),
  token: secret('a token').exactOptional().describe('token of a service account'),
})
