import type { DataSourceRef } from '@grafana/grafana-foundation-sdk/common'
import { influxdbReference, prometheusReference } from './data-source-references.ts'
import { monitorLabels } from './monitor-labels.ts'

/** Where queries look: data sources, the series that they choose, and how far back things are counted. */
export interface QueryScope {
  readonly prometheus: DataSourceRef
  readonly influxdb: DataSourceRef
  /** Regular expressions by label; a metric without the label `feature` is not asked for it. */
  readonly matchers: Readonly<Record<string, string>>
  /** Over how long reports and errors are counted: a variable or a duration of Prometheus. */
  readonly window: string
}

/** The scope of a dashboard: what its variables choose. */
export const dashboardScope: QueryScope = Object.freeze({
  prometheus: prometheusReference,
  influxdb: influxdbReference,
  matchers: Object.fromEntries([...monitorLabels, 'feature'].map((label) => [label, `$${label}`])),
  window: '$lookback',
})

/** The same for a dashboard whose viewers choose no features: it shows all. */
export const allFeaturesScope: QueryScope = Object.freeze({
  ...dashboardScope,
  matchers: Object.fromEntries(monitorLabels.map((label) => [label, `$${label}`])),
})

/** The scope of rules, which know no variables: every series. */
export const everywhere: QueryScope = Object.freeze({
  ...dashboardScope,
  matchers: {},
  window: '1h',
})
