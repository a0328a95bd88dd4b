import {
  commonLabelsOf,
  exportErrorsTotal,
  exportErrorTypes,
  labelValue,
  lastExportTimestamp,
  type MetricCatalogue,
  metricCatalogue,
} from '@leeway/metric-catalogue'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { Registry } from 'prom-client'
import { ExportError } from '../export-error.ts'
import { exportedValues } from '../exported-values.ts'
import type { Exporter, ObserveOptions } from '../exporter.ts'
import { joinRegistries } from './join-registries.ts'
import { recordValue } from './record-value.ts'

/** How a Prometheus exporter is made. */
export interface PrometheusExporterOptions {
  /** The metrics that are exported. Default: `metricCatalogue`, all of Leeway's. */
  readonly catalogue?: MetricCatalogue
  /** The clock for `evidently_last_export_timestamp`, in milliseconds since 1970-01-01 UTC. Default: `Date.now`. */
  readonly now?: () => number
}

/** Keeps the metrics of the latest report of each monitor, ready to be scraped. */
export interface PrometheusExporter extends Exporter {
  readonly name: 'prometheus'
  readonly observe: (report: MonitoringReport, options?: ObserveOptions) => void
  /** Takes away every series of a monitor that has been retired. Does nothing for a monitor that was never seen. */
  readonly forget: (monitor: string) => void
  /** Returns the text exposition (version 0.0.4), ended by a line feed: the same text for the same observations, in whatever order of monitors. */
  readonly render: () => Promise<string>
  /** The `Content-Type` of what `render` returns. */
  readonly contentType: string
}

/** The series of one monitor. Its labels are the registries' default labels, so that no value of a label ever becomes part of a key. */
interface MonitorSeries {
  readonly labels: Readonly<Record<string, string>>
  /** Gauges: made anew for each report, and never changed after, so that a rendering under way sees one report. */
  readonly latest: Registry
  /** Counters and histograms: kept as long as the labels stay the same. */
  readonly totals: Registry
}

/**
 * Returns an exporter whose `render()` is the body of a `/metrics` endpoint. It has registries of its own and never touches prom-client's
 * global one; several exporters in one process know nothing of each other.
 *
 * A monitor has one set of labels at a time: when a new report brings others (the next model version), all series under the old ones end,
 * the histogram's among them, which Prometheus takes for the end of a series and the start of another. So the number of series is bounded
 * by the number of monitors, and no retired version is scraped for ever.
 */
export function createPrometheusExporter({
  catalogue = metricCatalogue,
  now = Date.now,
}: PrometheusExporterOptions = {}): PrometheusExporter {
  const monitors = new Map<string, MonitorSeries>()
  const own = new Registry()
  for (const type of exportErrorTypes) recordValue(own, exportErrorsTotal, 0, { type })

  const observe = (report: MonitoringReport, options: ObserveOptions = {}): void => {
    try {
      const values = exportedValues(report, options, catalogue)
      const labels = commonLabelsOf(report)
      const name = labelValue(report.monitor.name)
      const series = nextSeries(monitors.get(name), labels)
      for (const { metric, value } of values) {
        recordValue(metric.type === 'gauge' ? series.latest : series.totals, metric, value)
      }
      recordValue(series.latest, lastExportTimestamp, now() / 1000)
      monitors.set(name, series)
    } catch (error) {
      if (error instanceof ExportError) recordValue(own, exportErrorsTotal, 1, { type: error.code })
      throw error
    }
  }

  const render = (): Promise<string> => {
    const sorted = [...monitors].toSorted(([a], [b]) => (a < b ? -1 : 1))
    const registries = sorted.flatMap(([, { latest, totals }]) => [latest, totals])
    return joinRegistries([...registries, own], catalogue.metrics)
  }

  return Object.freeze({
    name: 'prometheus',
    observe,
    forget: (monitor: string) => void monitors.delete(labelValue(monitor)),
    render,
    contentType: Registry.PROMETHEUS_CONTENT_TYPE,
  })
}

function nextSeries(
  earlier: MonitorSeries | undefined,
  labels: MonitorSeries['labels'],
): MonitorSeries {
  const kept = earlier && JSON.stringify(earlier.labels) === JSON.stringify(labels)
  return {
    labels,
    latest: registryWith(labels),
    totals: kept ? earlier.totals : registryWith(labels),
  }
}

function registryWith(labels: MonitorSeries['labels']): Registry {
  const registry = new Registry()
  registry.setDefaultLabels(labels)
  return registry
}
