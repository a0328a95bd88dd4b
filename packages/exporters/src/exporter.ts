import type { MonitoringReport } from '@leeway/monitoring-report'

/** What is known about an export besides the report. */
export interface ObserveOptions {
  /** How long the report took to generate, in seconds, 0 or more. Default: not known, and not recorded. */
  readonly generationSeconds?: number
  /** How long the report has been exported to other sinks until now, in seconds, 0 or more. Default: each exporter's own time, where it takes any. */
  readonly exportSeconds?: number
  /**
   * The time of the last successful export, in seconds since 1970-01-01 UTC; `null` when there has been none. Default: now, as soon as this
   * exporter has succeeded.
   */
  readonly lastExport?: number | null
}

/** What every exporter is: something that takes reports, one after the other, and passes their metrics on. */
export interface Exporter {
  /** Names the exporter in messages: `prometheus`. */
  readonly name: string
  /** Where it passes them on to, without credentials: `http://localhost:9091`. Absent where it opens no connection. */
  readonly address?: string
  /**
   * Takes a report. It replaces what an earlier report of the same monitor (by `monitor.name`) said, whole: a metric or a label that
   * the new one does not have is gone. Reports of other monitors are untouched. The report is neither changed nor kept.
   *
   * @throws {ExportError} `invalid_report`, `invalid_value`, and what can go wrong on the way to a server; then the earlier report stands.
   */
  readonly observe: (report: MonitoringReport, options?: ObserveOptions) => void | Promise<void>
}
