import { createPrometheusExporter, type PrometheusExporter } from '@leeway/exporters'
import type { StateStore } from '@leeway/state-store'

/** The metrics of the latest report of each monitor. */
export interface LatestReports {
  readonly exporter: PrometheusExporter
  /** Takes the latest report of each monitor from the store, where it is a new one: made here, or by another replica. */
  readonly refresh: (monitors: readonly string[]) => Promise<void>
}

/** Returns the metrics of a store's reports, none of which is read yet. */
export function createLatestReports(store: StateStore): LatestReports {
  const exporter = createPrometheusExporter()
  const shown = new Map<string, string>()
  return {
    exporter,
    async refresh(monitors) {
      for (const monitor of [...shown.keys()].filter((name) => !monitors.includes(name))) {
        shown.delete(monitor)
        exporter.forget(monitor)
      }
      for (const monitor of monitors) {
        const [latest] = await store.reports.list({ monitor, limit: 1 })
        if (latest === undefined || shown.get(monitor) === latest.runId) continue
        const report = await store.reports.ofRun(latest.runId)
        if (report === undefined) continue
        exporter.observe(report)
        shown.set(monitor, latest.runId)
      }
    },
  }
}
