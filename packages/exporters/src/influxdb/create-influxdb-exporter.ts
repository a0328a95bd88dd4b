import {
  commonLabelsOf,
  exportDuration,
  metricCatalogue,
  pointsOf,
  reportGenerationSeconds,
  type SampleOptions,
} from '@leeway/metric-catalogue'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { exportedValues } from '../exported-values.ts'
import type { Exporter, ObserveOptions } from '../exporter.ts'
import { serverAddress } from '../http/server-address.ts'
import { assertRetryOptions, type RetryOptions, withRetries } from '../http/with-retries.ts'
import { lineOf } from './line-of.ts'
import { writeLines } from './write-lines.ts'

/** How an InfluxDB exporter is made. */
export interface InfluxdbExporterOptions extends RetryOptions, SampleOptions {
  /** The address of InfluxDB 2 (or 1.8, 3, or what else has `/api/v2/write`), `http://localhost:8086`. */
  readonly url: string
  /** The token that may write. For InfluxDB 1.8 `user:password`. Default: the credentials in the address, otherwise none is sent. */
  readonly token?: string
  /** The organization. @defaultValue 'mlops' */
  readonly org?: string
  /** The bucket. For InfluxDB 1.8 `database/retention-policy`. @defaultValue 'ml_monitoring' */
  readonly bucket?: string
}

/** What is written last, when it is known. */
const timesOfExport = [exportDuration.name, reportGenerationSeconds.name]

/** Writes the metrics of each report to InfluxDB, with the time of the report. */
export interface InfluxdbExporter extends Exporter {
  readonly name: 'influxdb'
  readonly address: string
  readonly observe: (report: MonitoringReport, options?: ObserveOptions) => Promise<void>
}

/**
 * Returns an exporter that writes each report as points at `generatedAt`. Written again, a report changes nothing: the same tags and time are the same
 * point. How long that took is a point of its own, written last, so that `export_duration` is known.
 *
 * @throws {ExportError} `invalid_option`
 */
export function createInfluxdbExporter(options: InfluxdbExporterOptions): InfluxdbExporter {
  const { org = 'mlops', bucket = 'ml_monitoring' } = options
  const { url, secrets, credentials } = serverAddress('influxdb url', options.url)
  assertRetryOptions(options)
  const { catalogue = metricCatalogue, maximumFeatures = 200 } = options
  const token = options.token || credentials
  const connection = { url, token, org, bucket }
  const sink = { name: 'influxdb', address: url, secrets: token ? [...secrets, token] : secrets }

  return Object.freeze<InfluxdbExporter>({
    name: 'influxdb',
    address: url,
    async observe(report, observed = {}) {
      const start = performance.now()
      const values = exportedValues(report, observed, { catalogue, maximumFeatures })
      const common = commonLabelsOf(report)
      const samples = values.map(({ metric, labels, value }) => ({
        name: metric.name,
        labels: { ...common, ...labels },
        value,
      }))
      const time = Date.parse(report.generatedAt)
      const found = samples.filter(({ name }) => !timesOfExport.includes(name))
      const times = samples.filter(({ name }) => name === reportGenerationSeconds.name)
      const lines = pointsOf(found).map((point) => lineOf(point, time))
      await withRetries(sink, options, async (signal) => {
        await writeLines(lines, connection, signal)
        const value = observed.exportSeconds ?? (performance.now() - start) / 1000
        const took = [...times, { name: exportDuration.name, labels: common, value }]
        const last = pointsOf(took).map((point) => lineOf(point, time))
        await writeLines(last, connection, signal)
      })
    },
  })
}
