import type { Exporter } from '../exporter.ts'
import { createInfluxdbExporter } from '../influxdb/create-influxdb-exporter.ts'
import {
  createPushgatewayExporter,
  type PushgatewayExporter,
} from '../pushgateway/create-pushgateway-exporter.ts'
import { given } from './given.ts'
import type { MetricsExporterOptions } from './metrics-exporter-options.ts'

/** The sinks that options and environment name. */
export interface ConfiguredSinks {
  readonly pushgateway?: PushgatewayExporter
  /** InfluxDB first, then those of the caller's own. */
  readonly others: readonly Exporter[]
}

/** Returns an exporter for each sink that is named in the options, or in the environment variables where they are silent. @throws {ExportError} `invalid_option` */
export function configuredSinks(options: MetricsExporterOptions): ConfiguredSinks {
  const { environment = process.env, exporters = [] } = options
  const gateway = options.prometheusGateway || environment.PROMETHEUS_GATEWAY
  const influxdb = options.influxdbUrl || environment.INFLUXDB_URL
  const pushgateway = gateway
    ? createPushgatewayExporter({
        ...options,
        url: gateway,
        ...given({ job: options.prometheusJob }),
      })
    : undefined
  const database = influxdb
    ? createInfluxdbExporter({
        ...options,
        url: influxdb,
        ...given({
          token: options.influxdbToken ?? environment.INFLUXDB_TOKEN,
          org: options.influxdbOrg ?? environment.INFLUXDB_ORG,
          bucket: options.influxdbBucket ?? environment.INFLUXDB_BUCKET,
        }),
      })
    : undefined
  return {
    ...given({ pushgateway }),
    others: database ? [database, ...exporters] : exporters,
  }
}
