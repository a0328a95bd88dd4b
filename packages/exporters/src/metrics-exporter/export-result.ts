import type { MonitoringReport } from '@leeway/monitoring-report'
import type { ExportError } from '../export-error.ts'

/** What became of an export to one target. */
export type ExportResult = ExportedResult | FailedResult

interface TargetResult {
  /** The name of the exporter: `pushgateway`, `influxdb`, … */
  readonly target: string
  /** Where it is, without credentials. */
  readonly address?: string
  /** How long it took. */
  readonly seconds: number
}

/** The target has the report. */
export interface ExportedResult extends TargetResult {
  readonly status: 'exported'
}

/** The target does not have the report. */
export interface FailedResult extends TargetResult {
  readonly status: 'failed'
  readonly error: ExportError
}

/** What was exported, and what became of it. */
export interface ExportedMetrics {
  /** With the tags as labels. */
  readonly report: MonitoringReport
  /** One for each target, in the order in which they were configured. */
  readonly results: readonly ExportResult[]
}
