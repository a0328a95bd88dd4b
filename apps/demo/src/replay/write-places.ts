import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GrafanaDashboardConfig } from '@leeway/grafana-dashboards-as-code'
import type { Place } from '../page/story-page.ts'
import type { Receivers } from '../receivers/start-receivers.ts'

/** Writes what arrived beside messages, and the dashboards, and returns where it lies. */
export async function writePlaces(folder: string, receivers: Receivers): Promise<Place[]> {
  const { metrics, influxdb } = receivers
  const scraped = await metrics.scrape()
  const lines = influxdb.requests.flatMap(({ body }) => body.split('\n').filter(Boolean))
  await mkdir(join(folder, 'metrics'), { recursive: true })
  await writeFile(join(folder, 'metrics/metrics.prom'), scraped)
  await writeFile(join(folder, 'metrics/measurements.lp'), `${lines.join('\n')}\n`)
  const grafana = new GrafanaDashboardConfig()
  const dashboards = {
    'dashboards/mlops_monitoring_dashboard.json': grafana.createMlMonitoringDashboard(),
    'dashboards/drift_analysis_dashboard.json': grafana.createDriftAnalysisDashboard(),
  }
  await mkdir(join(folder, 'dashboards'), { recursive: true })
  for (const [file, dashboard] of Object.entries(dashboards)) {
    await grafana.exportDashboard(join(folder, file), dashboard)
  }
  const samples = scraped.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length
  return [
    {
      name: 'Prometheus',
      about: `${samples} samples after the last day, by ${metrics.what}`,
      files: ['metrics/metrics.prom'],
    },
    {
      name: 'InfluxDB',
      about: `${lines.length.toLocaleString('en-US')} lines of the month, taken by a receiver in the place of InfluxDB`,
      files: ['metrics/measurements.lp'],
    },
    { name: 'Grafana', about: 'Dashboards over those metrics', files: Object.keys(dashboards) },
    {
      name: 'The story itself',
      about: 'Configuration, and the data of the reference',
      files: ['leeway.yaml', 'data/odds/reference.csv', 'data/predictions/reference.csv'],
    },
  ]
}
