import type { DataSourceRef } from '@grafana/grafana-foundation-sdk/common'

/** The variables that choose the data sources, named as Grafana’s dashboard-linter wants it where there are two. */
export const dataSourceVariables = {
  prometheus: 'prometheus_datasource',
  influxdb: 'influxdb_datasource',
} as const

/** The Prometheus data source that viewers choose; nothing in a dashboard names one otherwise. */
export const prometheusReference: DataSourceRef = referenceTo('prometheus')

/** The InfluxDB data source that viewers choose. */
export const influxdbReference: DataSourceRef = referenceTo('influxdb')

function referenceTo(type: keyof typeof dataSourceVariables): DataSourceRef {
  return Object.freeze({ type, uid: `\${${dataSourceVariables[type]}}` })
}
