import type { MonitoringReport } from '@leeway/monitoring-report'
import type { ExportError } from '../export-error.ts'

/** What became of an export to one sink. */
export type ExportResult = ExportedResult | FailedResult

interface SinkResult {
  /** The name of the exporter: `pushgateway`, `influxdb`, … */
  readonly sink: string
  /** Where it is, without credentials. */
  readonly address?: string
  /** How long it took. */
  readonly seconds: number
}

/** The sink has the report. */
export interface ExportedResult extends SinkResult {
  readonly status: 'exported'
}

/** The sink does not have the report. */
export interface FailedResult extends SinkResult {
  readonly status: 'failed'
  readonly error: ExportError
}

/** What was exported, and what became of it. */
export interface ExportedMetrics {
  /** With the tags as labels. */
  readonly report: MonitoringReport
  /** One for each sink, in the order in which they were configured. */
  readonly results: readonly ExportResult[]
}
