import type { MonitoringReport } from '@leeway/monitoring-report'

/** What is known about an export besides the report. */
export interface ObserveOptions {
  /** How long the report took to generate, in seconds, 0 or more. Default: not known, and not recorded. */
  readonly generationSeconds?: number
}

/** What every exporter is: something that takes reports, one after the other, and passes their metrics on. */
export interface Exporter {
  /** Names the exporter in messages: `prometheus`. */
  readonly name: string
  /**
   * Takes a report. It replaces what an earlier report of the same monitor (by `monitor.name`) said, whole: a metric or a label that
   * the new one does not have is gone. Reports of other monitors are untouched. The report is neither changed nor kept.
   *
   * @throws {ExportError} `invalid_report`, `invalid_value`; then the earlier report stands, and the error is counted.
   */
  readonly observe: (report: MonitoringReport, options?: ObserveOptions) => void | Promise<void>
}
