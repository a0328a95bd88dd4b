import type { ExportResult } from '@leeway/exporters'
import type { MonitoringReport } from '@leeway/monitoring-report'
import type { SinkName, SinksConfig } from '../config/sinks-schema.ts'

/** What is carried to the sinks of a report. */
export interface DeliverOptions {
  /** How long the report took to make, in seconds. */
  readonly generationSeconds: number
  /** Which sinks get it. Default: all that are configured. */
  readonly sinks?: readonly SinkName[] | undefined
}

/** Carries the metrics of a report to sinks, and returns what became of each; it never throws for a sink. */
export type DeliverMetrics = (
  report: MonitoringReport,
  options: DeliverOptions,
) => Promise<readonly ExportResult[]>

/**
 * Returns what carries metrics to the sinks of a configuration. Exporters are loaded for the first report, and only where there is a sink; each set of sinks has an
 * exporter of its own, which lives as long as what is returned.
 */
export function openSinks(config: SinksConfig): DeliverMetrics {
  const exporters = new Map<string, Promise<Pick<MetricsExporter, 'exportMetrics'>>>()
  return async (report, { generationSeconds, sinks }) => {
    const names = configured(config).filter((name) => sinks?.includes(name) ?? true)
    if (names.length === 0) return []
    const key = names.join()
    const exporter = exporters.get(key) ?? createExporter(config, names)
    exporters.set(key, exporter)
    const { results } = await (await exporter).exportMetrics({ report, generationSeconds })
    return results
  }
}

type MetricsExporter = InstanceType<typeof import('@leeway/exporters').MetricsExporter>

function configured(config: SinksConfig): SinkName[] {
  return (['prometheus', 'influxdb'] as const).filter((name) => config[name] !== undefined)
}

async function createExporter(
  { prometheus, influxdb }: SinksConfig,
  names: readonly SinkName[],
): Promise<MetricsExporter> {
  const { MetricsExporter } = await import('@leeway/exporters')
  const gateway = names.includes('prometheus') ? prometheus : undefined
  const influx = names.includes('influxdb') ? influxdb : undefined
  return new MetricsExporter({
    environment: {},
    prometheusGateway: gateway?.gateway,
    prometheusJob: gateway?.job,
    influxdbUrl: influx?.url,
    influxdbToken: influx?.token,
    influxdbOrg: influx?.org,
    influxdbBucket: influx?.bucket,
    timeout: Math.max(gateway?.timeoutSeconds ?? 0, influx?.timeoutSeconds ?? 0),
  })
}
