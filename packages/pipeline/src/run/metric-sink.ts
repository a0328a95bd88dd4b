import type { MonitoringReport } from '@leeway/monitoring-report'
import type { RenderContext } from '../output-format.ts'

/** A place to which the metrics of a report are carried. */
export interface MetricSink {
  /** As the configuration calls it: `prometheus`. */
  readonly name: string
  /** Carries the report there. @throws where that failed; the message names the place, without secrets */
  readonly deliver: (report: MonitoringReport, context: RenderContext) => Promise<void>
}
