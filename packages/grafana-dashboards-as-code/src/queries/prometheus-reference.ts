import type { DataSourceRef } from '@grafana/grafana-foundation-sdk/common'

/** The Prometheus data source that the dashboard's variable `datasource` chooses; nothing names a data source otherwise. */
export const prometheusReference: DataSourceRef = Object.freeze({
  type: 'prometheus',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: Grafana's own placeholder
  uid: '${datasource}',
})
