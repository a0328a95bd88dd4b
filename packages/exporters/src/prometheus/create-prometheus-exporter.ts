import {
  commonLabelsOf,
  type ExportErrorType,
  exportErrorsTotal,
  exportErrorTypes,
  type LabelledReport,
  labelValue,
  lastExportTimestamp,
  metricCatalogue,
  type RunStage,
  runFailuresTotal,
  runStages,
  type SampleOptions,
} from '@leeway/metric-catalogue'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { Registry } from 'prom-client'
import { ExportError } from '../export-error.ts'
import { exportedValues } from '../exported-values.ts'
import type { Exporter, ObserveOptions } from '../exporter.ts'
import { isCounted } from '../is-counted.ts'
import { joinRegistries } from './join-registries.ts'
import { recordValue } from './record-value.ts'

/** How a Prometheus exporter is made. */
export interface PrometheusExporterOptions extends SampleOptions {
  /** The clock for `evidently_last_export_timestamp`, in milliseconds since 1970-01-01 UTC. Default: `Date.now`. */
  readonly now?: () => number
}

/** Keeps the metrics of the latest report of each monitor, ready to be scraped. */
export interface PrometheusExporter extends Exporter {
  readonly name: 'prometheus'
  readonly observe: (report: MonitoringReport, options?: ObserveOptions) => void
  /** Counts an export that failed elsewhere, on the way to another server. */
  readonly recordError: (type: ExportErrorType) => void
  /** Counts a run that failed, also of a monitor that has not had a report yet. */
  readonly recordRunFailure: (monitor: LabelledReport['monitor'], stage: RunStage) => void
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
  maximumFeatures = 200,
  now = Date.now,
}: PrometheusExporterOptions = {}): PrometheusExporter {
  const monitors = new Map<string, MonitorSeries>()
  const own = new Registry()
  for (const type of exportErrorTypes) recordValue(own, exportErrorsTotal, 0, { type })

  const recordError = (type: ExportErrorType): void => {
    recordValue(own, exportErrorsTotal, 1, { type })
  }

  const observe = (report: MonitoringReport, options: ObserveOptions = {}): void => {
    try {
      const values = exportedValues(report, options, { catalogue, maximumFeatures })
      const labels = commonLabelsOf(report)
      const name = labelValue(report.monitor.name)
      const series = nextSeries(monitors.get(name), labels)
      for (const { metric, labels: own, value } of values) {
        recordValue(metric.type === 'gauge' ? series.latest : series.totals, metric, value, own)
      }
      const { lastExport = now() / 1000 } = options
      if (lastExport !== null) recordValue(series.latest, lastExportTimestamp, lastExport)
      monitors.set(name, series)
    } catch (error) {
      if (error instanceof ExportError && isCounted(error.code)) recordError(error.code)
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
    recordError,
    recordRunFailure(monitor: LabelledReport['monitor'], stage: RunStage) {
      const name = labelValue(monitor.name)
      const series = monitors.get(name) ?? newSeries(commonLabelsOf({ monitor }))
      recordValue(series.totals, runFailuresTotal, 1, { stage })
      monitors.set(name, series)
    },
    forget: (monitor: string) => void monitors.delete(labelValue(monitor)),
    render,
    contentType: Registry.PROMETHEUS_CONTENT_TYPE,
  })
}

function nextSeries(
  earlier: MonitorSeries | undefined,
  labels: MonitorSeries['labels'],
): MonitorSeries {
  const series = newSeries(labels)
  const kept = earlier && JSON.stringify(earlier.labels) === JSON.stringify(labels)
  return kept ? { ...series, totals: earlier.totals } : series
}

function newSeries(labels: MonitorSeries['labels']): MonitorSeries {
  const totals = registryWith(labels)
  for (const stage of runStages) recordValue(totals, runFailuresTotal, 0, { stage })
  return { labels, latest: registryWith(labels), totals }
}

function registryWith(labels: MonitorSeries['labels']): Registry {
  const registry = new Registry()
  registry.setDefaultLabels(labels)
  return registry
}
