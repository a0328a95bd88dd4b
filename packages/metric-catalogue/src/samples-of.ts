import type { MonitoringReport } from '@leeway/monitoring-report'
import { CatalogueError } from './catalogue-error.ts'
import { commonLabelsOf } from './common-labels-of.ts'
import { type MetricCatalogue, metricCatalogue } from './metric-catalogue.ts'

/** One value of one series. */
export interface Sample {
  /** The name of the metric in the catalogue. */
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

/** Which samples are read. */
export interface SampleOptions {
  /** The metrics. @defaultValue metricCatalogue */
  readonly catalogue?: MetricCatalogue
  /**
   * How many features may have series of their own: those that drifted first, then in the order of the reference. How many were left out is a sample
   * itself, `evidently_omitted_features`. A whole number, 0 or more. @defaultValue 200
   */
  readonly maximumFeatures?: number
}

/**
 * Returns the samples of each metric of the catalogue that the report holds, in the catalogue's order, with `commonLabelsOf(report)` and the labels of the
 * metric itself.
 *
 * A part of the report that is absent or skipped gives no sample: 0 would read as "no drift" or "nothing missing" where nobody looked.
 * So does a data drift without a judged column, and a data quality over no values. Metrics that no report holds (`source.kind`
 * `export`) are the exporter's to add. Pure; the report is not changed.
 *
 * @throws {CatalogueError} `invalid_option`
 */
export function samplesOf(report: MonitoringReport, options: SampleOptions = {}): Sample[] {
  const { catalogue = metricCatalogue, maximumFeatures = 200 } = options
  if (!(Number.isInteger(maximumFeatures) && maximumFeatures >= 0)) {
    const message = `samples: maximumFeatures is ${maximumFeatures}, expected a whole number, 0 or more`
    throw new CatalogueError('invalid_option', message)
  }
  const common = commonLabelsOf(report)
  return catalogue.metrics.flatMap(({ name, source }) => {
    const read = source.kind === 'report' ? source.read(report, { maximumFeatures }) : undefined
    if (read === undefined) return []
    if (typeof read === 'number') return [{ name, labels: common, value: read }]
    return read.map(({ labels, value }) => ({ name, labels: { ...common, ...labels }, value }))
  })
}
