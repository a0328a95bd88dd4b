import type { ExportError, InfluxdbExporter, PushgatewayExporter } from '@leeway/exporters'
import type { MonitoringReport } from '@leeway/monitoring-report'
import type { SinkName, SinksConfig } from '../config/sinks-schema.ts'
import { createSink, type Sink, type SinkResult } from './create-sink.ts'

/** What is carried to the sinks of a report. */
export interface DeliverOptions {
  /** How long the report took to make, in seconds. Default: not known, and not recorded. */
  readonly generationSeconds?: number | undefined
  /** Which sinks get it. Default: all that are configured. */
  readonly sinks?: readonly SinkName[] | undefined
  /** Why the report says nothing about now, as one that fills a gap: sinks that only know the latest report are then left out. */
  readonly outdated?: string | undefined
}

/** A run that failed, or a part of it. */
export interface RunFailure {
  readonly monitor: MonitoringReport['monitor']
  readonly stages: readonly RunStage[]
  readonly sinks?: readonly SinkName[] | undefined
}

/** A stage that `evidently_run_failures_total` counts. */
export type RunStage = Parameters<PushgatewayExporter['recordRunFailures']>[1][number]

/** The sinks of a configuration, for the length of one `leeway run`: one that could not be reached, or did not answer in time, is not tried again. */
export interface OpenSinks {
  /** Carries the metrics of a report to all sinks at once and returns what became of each; it never throws. */
  readonly deliver: (
    report: MonitoringReport,
    options?: DeliverOptions,
  ) => Promise<readonly SinkResult[]>
  /** Tells the sinks that count failed runs of one; it never throws. */
  readonly recordFailure: (failure: RunFailure) => Promise<readonly SinkResult[]>
}

/**
 * Returns the sinks of a configuration. Exporters are loaded for the first report, each by itself: a wrong option of one, as an address that neither file nor environment gives, is a
 * failure of that one.
 */
export function openSinks({ prometheus, influxdb }: SinksConfig): OpenSinks {
  const gateway: Sink<PushgatewayExporter> | undefined =
    prometheus &&
    createSink('pushgateway', async () => {
      const { createPushgatewayExporter } = await import('@leeway/exporters')
      const { gateway: url = '', job, timeoutSeconds: timeout } = prometheus
      return createPushgatewayExporter({ url, job, timeout })
    })
  const database: Sink<InfluxdbExporter> | undefined =
    influxdb &&
    createSink('influxdb', async () => {
      const { createInfluxdbExporter } = await import('@leeway/exporters')
      const { url = '', timeoutSeconds: timeout, ...options } = influxdb
      return createInfluxdbExporter({ ...options, url, timeout })
    })

  const push = (
    report: MonitoringReport,
    { generationSeconds, outdated }: DeliverOptions,
  ): Promise<SinkResult>[] => {
    if (gateway === undefined) return []
    if (outdated !== undefined) return [Promise.resolve(gateway.skip(outdated))]
    return [gateway.use((exporter) => exporter.observe(report, timed(generationSeconds)))]
  }
  const write = (
    report: MonitoringReport,
    { generationSeconds }: DeliverOptions,
  ): Promise<SinkResult>[] =>
    database === undefined
      ? []
      : [database.use((exporter) => exporter.observe(report, timed(generationSeconds)))]

  return {
    async deliver(report, options = {}) {
      const isWanted = (sink: SinkName): boolean => options.sinks?.includes(sink) ?? true
      const results = await Promise.all([
        ...(isWanted('prometheus') ? push(report, options) : []),
        ...(isWanted('influxdb') ? write(report, options) : []),
      ])
      await gateway?.tell((exporter) => {
        for (const { sink, error } of results) {
          if (sink !== 'pushgateway' && error !== undefined) {
            exporter.recordError(report.monitor.name, countedAs(error))
          }
        }
      })
      return results
    },
    async recordFailure({ monitor, stages, sinks }) {
      if (gateway === undefined || sinks?.includes('prometheus') === false) return []
      return [await gateway.use((exporter) => exporter.recordRunFailures(monitor, stages))]
    },
  }
}

function timed(generationSeconds: number | undefined): { generationSeconds?: number } {
  return generationSeconds === undefined ? {} : { generationSeconds }
}

/** What `evidently_export_errors_total` counts; a wrong option is a sink that took nothing. */
function countedAs(error: unknown): Parameters<PushgatewayExporter['recordError']>[1] {
  const code = (error as Partial<ExportError>).code ?? 'rejected'
  return code === 'invalid_option' || code === 'missing_peer' ? 'rejected' : code
}
