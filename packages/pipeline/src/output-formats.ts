import type { OutputFormat } from './output-format.ts'
import { reportJson } from './report-json.ts'

/**
 * The forms that Leeway brings: `json` (the report), `html` (one page that needs nothing else), `pdf` (the same on paper, printed by a Chrome or Chromium of the machine), `metrics` (Prometheus text) and `dashboard`
 * (Grafana's JSON for those metrics; the same whatever the report says).
 */
export const outputFormats: readonly OutputFormat[] = Object.freeze<OutputFormat[]>([
  { id: 'json', fileName: 'report.json', render: reportJson },
  {
    id: 'html',
    fileName: 'report.html',
    async render(report) {
      const { renderHtml } = await import('@leeway/report-renderer')
      return renderHtml(report)
    },
  },
  {
    id: 'pdf',
    fileName: 'report.pdf',
    async render(report) {
      const { renderPdf } = await import('@leeway/report-renderer')
      return renderPdf(report)
    },
  },
  {
    id: 'metrics',
    fileName: 'metrics.prom',
    async render(report, { generationSeconds }) {
      const { createPrometheusExporter } = await import('@leeway/exporters')
      const exporter = createPrometheusExporter({ now: () => Date.parse(report.generatedAt) })
      exporter.observe(report, { generationSeconds })
      return exporter.render()
    },
  },
  {
    id: 'dashboard',
    fileName: 'dashboard.json',
    async render() {
      const dashboards = await import('@leeway/grafana-dashboards-as-code')
      const config = new dashboards.GrafanaDashboardConfig()
      return dashboards.serializeDashboard(config.createMlMonitoringDashboard())
    },
  },
])
