import type { MetricDefinition, MetricUnit } from '@leeway/metric-catalogue'

const units: Readonly<Record<MetricUnit, string>> = {
  boolean: 'bool',
  share: 'percentunit',
  percent: 'percent',
  score: 'none',
  coefficient: 'none',
  nats: 'none',
  target: 'none',
  features: 'short',
  values: 'short',
  rows: 'short',
  alerts: 'short',
  seconds: 's',
  'unix-seconds': 'dateTimeFromNow',
  failures: 'short',
  errors: 'short',
}

/** Returns Grafana's id of the metric's unit. */
export function grafanaUnitOf({ unit }: MetricDefinition): string {
  return units[unit]
}
