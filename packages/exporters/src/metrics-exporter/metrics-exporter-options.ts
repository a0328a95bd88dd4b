import type { MlMonitorOptions, ReportOptions } from '@leeway/monitor'
import type { MonitoringReport } from '@leeway/monitoring-report'
import type { Exporter } from '../exporter.ts'
import type { RetryOptions } from '../http/with-retries.ts'

/** How a metrics exporter is made. */
export interface MetricsExporterOptions extends RetryOptions {
  /** Address of a Prometheus Pushgateway, `http://localhost:9091`. Default: `PROMETHEUS_GATEWAY`; without either, nothing is pushed. */
  readonly prometheusGateway?: string | undefined
  /** The label `job` of what is pushed. @defaultValue 'evidently_ml_monitoring' */
  readonly prometheusJob?: string | undefined
  /** Address of InfluxDB, `http://localhost:8086`. Default: `INFLUXDB_URL`; without either, nothing is written there. */
  readonly influxdbUrl?: string | undefined
  /** Default: `INFLUXDB_TOKEN`; without either, none is sent. */
  readonly influxdbToken?: string | undefined
  /** Default: `INFLUXDB_ORG`, otherwise `mlops`. */
  readonly influxdbOrg?: string | undefined
  /** Default: `INFLUXDB_BUCKET`, otherwise `ml_monitoring`. */
  readonly influxdbBucket?: string | undefined
  /** Seconds from one export of the latest reports to the next, after `start()`. @defaultValue 60 */
  readonly exportInterval?: number | undefined
  /** How many features of a monitor may have series of their own. @defaultValue 200 */
  readonly maximumFeatures?: number
  /** Further sinks. @defaultValue [] */
  readonly exporters?: readonly Exporter[]
  /** Where the environment variables are read. @defaultValue process.env */
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** The time, in milliseconds since 1970-01-01 UTC. @defaultValue Date.now */
  readonly now?: () => number
  /** Calls back every so many milliseconds, and returns what ends that. Default: `setInterval`, which does not keep the process alive. */
  readonly every?: (callback: () => void, milliseconds: number) => () => void
}

/** A report that is to be exported. */
export interface ReportToExport {
  readonly report: MonitoringReport
  /** Labels beside those of the report (`environment`, `model`, `version`); they stand in the place of the report's own. @defaultValue {} */
  readonly tags?: Readonly<Record<string, string>>
  /** How long the report took to generate, in seconds. Default: the sum of its `timings`, where it has any. */
  readonly generationSeconds?: number
}

/** Data that are to be judged and exported, and how a monitor judges them. */
export interface DataToExport
  extends Omit<MlMonitorOptions, 'reference' | 'labels'>,
    Omit<ReportOptions, 'current'> {
  /** The data that are taken as normal; they are profiled anew at each export. */
  readonly referenceData: MlMonitorOptions['reference']
  /** The data being judged. */
  readonly currentData: ReportOptions['current']
  /** The labels of the report: `environment`, `model`, `version`, … @defaultValue {} */
  readonly tags?: Readonly<Record<string, string>>
}
