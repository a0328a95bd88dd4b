import type { MetricDefinition, MetricUnit } from '@leeway/metric-catalogue'

const units: Readonly<Record<MetricUnit, string>> = {
  boolean: 'bool',
  share: 'percentunit',
  percent: 'percent',
  features: 'short',
  values: 'short',
  seconds: 's',
  'unix-seconds': 'dateTimeFromNow',
  errors: 'short',
}

/** Returns Grafana's id of the metric's unit. */
export function grafanaUnitOf({ unit }: MetricDefinition): string {
  return units[unit]
}
