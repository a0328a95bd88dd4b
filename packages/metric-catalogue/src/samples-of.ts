import type { MonitoringReport } from '@leeway/monitoring-report'
import { commonLabelsOf } from './common-labels-of.ts'
import { type MetricCatalogue, metricCatalogue } from './metric-catalogue.ts'

/** One value of one series. */
export interface Sample {
  /** The name of the metric in the catalogue. */
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

/**
 * Returns a sample for each metric of the catalogue that the report holds, in the catalogue's order, with `commonLabelsOf(report)`.
 *
 * A part of the report that is absent or skipped gives no sample: 0 would read as "no drift" or "nothing missing" where nobody looked.
 * So does a data drift without a judged column, and a data quality over no values. Metrics that no report holds (`source.kind`
 * `export`) are the exporter's to add. Pure; the report is not changed.
 */
export function samplesOf(
  report: MonitoringReport,
  catalogue: MetricCatalogue = metricCatalogue,
): Sample[] {
  const labels = commonLabelsOf(report)
  return catalogue.metrics.flatMap(({ name, source }) => {
    const value = source.kind === 'report' ? source.read(report) : undefined
    return value === undefined ? [] : [{ name, labels, value }]
  })
}
