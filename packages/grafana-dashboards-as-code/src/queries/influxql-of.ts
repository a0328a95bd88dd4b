import { type MetricDefinition, measurements } from '@leeway/metric-catalogue'
import { DashboardError } from '../dashboard-error.ts'
import { seriesLabels } from './latest-of.ts'
import type { QueryScope } from './query-scope.ts'

/**
 * Returns the InfluxQL for the field that holds the metric: its last value in each interval, one series for each monitor (and feature, `k`, …). Grafana fills
 * in time, interval and variables.
 *
 * @throws {DashboardError} `invalid_option` for a metric that is in no measurement
 */
export function influxqlOf(metric: MetricDefinition, { matchers }: QueryScope): string {
  const found = measurements.flatMap(({ name, fields }) =>
    fields.filter((field) => field.metric === metric).map((field) => ({ name, field: field.name })),
  )[0]
  if (!found) {
    const message = `InfluxQL: ${metric.name} is in no measurement, expected a metric that is written to InfluxDB`
    throw new DashboardError('invalid_option', message)
  }
  const tags = seriesLabels(metric)
  const conditions = Object.entries(matchers)
    .filter(([label]) => tags.includes(label))
    .map(([label, pattern]) => `"${label}" =~ /^${pattern}$/`)
  const where = ['$timeFilter', ...conditions].join(' AND ')
  const by = ['time($__interval)', ...tags.map((tag) => `"${tag}"`)].join(', ')
  return `SELECT last("${found.field}") FROM "${found.name}" WHERE ${where} GROUP BY ${by} fill(none)`
}
