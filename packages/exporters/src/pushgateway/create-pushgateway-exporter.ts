import {
  type ExportErrorType,
  type LabelledReport,
  labelValue,
  type RunStage,
  type SampleOptions,
} from '@leeway/metric-catalogue'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { assertReport } from '../assert-report.ts'
import { ExportError } from '../export-error.ts'
import type { Exporter, ObserveOptions } from '../exporter.ts'
import { brokenConnection } from '../http/broken-connection.ts'
import { refusal } from '../http/refusal.ts'
import { basic, serverAddress } from '../http/server-address.ts'
import { assertRetryOptions, type RetryOptions, withRetries } from '../http/with-retries.ts'
import { isCounted } from '../is-counted.ts'
import {
  createPrometheusExporter,
  type PrometheusExporter,
} from '../prometheus/create-prometheus-exporter.ts'
import { groupPath } from './group-path.ts'

/** How a Pushgateway exporter is made. */
export interface PushgatewayExporterOptions extends RetryOptions, SampleOptions {
  /** The address of the Pushgateway, `http://localhost:9091`; may carry a user and a password. */
  readonly url: string
  /** The label `job` of everything that is pushed. @defaultValue 'evidently_ml_monitoring' */
  readonly job?: string
  /** Labels of the group besides `job` and `monitor`, such as `region`. @defaultValue {} */
  readonly groupingLabels?: Readonly<Record<string, string>>
  /**
   * `PUT` replaces the monitor's group whole: what the new report does not say is gone. `POST` replaces metric by metric, and leaves the others of
   * the group. @defaultValue 'PUT'
   */
  readonly method?: 'PUT' | 'POST'
  /** The clock for `evidently_last_export_timestamp`, in milliseconds since 1970-01-01 UTC. @defaultValue Date.now */
  readonly now?: () => number
}

/** Pushes the metrics of each report to a Prometheus Pushgateway. */
export interface PushgatewayExporter extends Exporter {
  readonly name: 'pushgateway'
  readonly address: string
  readonly observe: (report: MonitoringReport, options?: ObserveOptions) => Promise<void>
  /** Counts an export of the monitor that failed elsewhere; the next push carries the count. Pushes that fail are counted by themselves. */
  readonly recordError: (monitor: string, type: ExportErrorType) => void
  /**
   * Counts a failure of a run at each of the stages, and sends the counters to the monitor's group: by `POST`, so that what the last report said stays there. One
   * process counts by itself; a later report replaces what it counted.
   *
   * @throws {ExportError} as `observe`
   */
  readonly recordRunFailures: (
    monitor: LabelledReport['monitor'],
    stages: readonly RunStage[],
  ) => Promise<void>
  /** Deletes the monitor's group, which a Pushgateway would otherwise keep for ever. @throws {ExportError} as `observe` */
  readonly remove: (monitor: string) => Promise<void>
}

/**
 * Returns an exporter that pushes each report to the group of its monitor: `job`, `groupingLabels` and `monitor`. Errors are counted by group, so that the sum
 * over groups is the number of errors.
 *
 * @throws {ExportError} `invalid_option`
 */
export function createPushgatewayExporter(
  options: PushgatewayExporterOptions,
): PushgatewayExporter {
  const { job = 'evidently_ml_monitoring', groupingLabels = {}, method = 'PUT' } = options
  const { url, credentials, secrets } = serverAddress('pushgateway url', options.url)
  assertRetryOptions(options)
  groupPath(job, groupingLabels)
  const sink = { name: 'pushgateway', address: url, secrets }
  const groups = new Map<string, PrometheusExporter>()

  const groupOf = (monitor: string): PrometheusExporter => {
    const name = labelValue(monitor)
    const group = groups.get(name) ?? createPrometheusExporter(options)
    groups.set(name, group)
    return group
  }
  const send = (verb: string, monitor: string, text?: string): Promise<void> => {
    const path = groupPath(job, { ...groupingLabels, monitor: labelValue(monitor) })
    const headers = {
      ...(credentials === undefined ? {} : { authorization: `Basic ${basic(credentials)}` }),
      ...(text === undefined ? {} : { 'content-type': groupOf(monitor).contentType }),
    }
    return withRetries(sink, options, async (signal) => {
      const body = text ?? null
      const response = await fetch(url + path, {
        method: verb,
        headers,
        body,
        signal,
        redirect: 'manual',
      }).catch((cause) => {
        throw brokenConnection(cause)
      })
      const answer = await response.text().catch((cause) => {
        throw brokenConnection(cause)
      })
      if (response.ok) return
      const retryAfter = response.headers.get('retry-after')
      throw refusal({ status: response.status, body: answer, retryAfter })
    })
  }

  return Object.freeze<PushgatewayExporter>({
    name: 'pushgateway',
    address: url,
    async observe(report, observed) {
      assertReport(report)
      const { name } = report.monitor
      const group = groupOf(name)
      group.observe(report, observed)
      try {
        await send(method, name, await group.render())
      } catch (error) {
        if (error instanceof ExportError && isCounted(error.code)) group.recordError(error.code)
        throw error
      }
    },
    recordError: (monitor, type) => groupOf(monitor).recordError(type),
    async recordRunFailures(monitor, stages) {
      const group = groupOf(monitor.name)
      for (const stage of stages) group.recordRunFailure(monitor, stage)
      await send('POST', monitor.name, await group.render())
    },
    async remove(monitor) {
      groups.delete(labelValue(monitor))
      await send('DELETE', monitor)
    },
  })
}
