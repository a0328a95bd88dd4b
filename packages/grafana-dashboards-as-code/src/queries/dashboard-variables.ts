import {
  DatasourceVariableBuilder,
  IntervalVariableBuilder,
  QueryVariableBuilder,
  type VariableModel,
  VariableRefresh,
  VariableSort,
} from '@grafana/grafana-foundation-sdk/dashboard'
import {
  featureDrifted,
  lastReportTimestamp,
  type MetricDefinition,
} from '@leeway/metric-catalogue'
import { dataSourceVariables, prometheusReference } from './data-source-references.ts'
import { monitorLabels } from './monitor-labels.ts'

const titles = {
  environment: 'Environment',
  model: 'Model',
  version: 'Version',
  monitor: 'Monitor',
  feature: 'Feature',
} as const

type Builder = { build: () => VariableModel }

/** What viewers can choose. */
export interface VariableSettings {
  /** Name or uid of the data source chosen at first; `default` takes Grafana's default one. */
  readonly prometheusDatasource: string
  /** Name or uid of the data source chosen at first; absent: the first that there is. */
  readonly influxdbDatasource?: string | undefined
  /** Whether features can be chosen, too. */
  readonly features: boolean
}

/**
 * Returns the dashboard's variables: the data sources; environment, model, version, monitor and, where wanted, feature, each narrowed by those before it; and
 * `lookback`, the time over which what happens once in a while (a report, an error) is counted.
 *
 * "All" matches the empty value too, since a report need not carry any label but its monitor.
 */
export function dashboardVariables(settings: VariableSettings): Builder[] {
  return [
    datasourceVariable('prometheus', 'Prometheus data source', settings.prometheusDatasource),
    datasourceVariable('influxdb', 'InfluxDB data source', settings.influxdbDatasource),
    ...monitorLabels.map((label, i) =>
      labelVariable(label, lastReportTimestamp, monitorLabels.slice(0, i)),
    ),
    ...(settings.features ? [labelVariable('feature', featureDrifted, monitorLabels)] : []),
    new IntervalVariableBuilder('lookback')
      .label('Look back')
      .description(
        'Over how long reports and errors are counted, and how far back is compared with',
      )
      .values('1h,6h,1d,7d,30d')
      .options([])
      .current({ text: '1d', value: '1d' }),
  ]
}

function datasourceVariable(
  type: keyof typeof dataSourceVariables,
  label: string,
  chosen: string | undefined,
): Builder {
  const variable = new DatasourceVariableBuilder(dataSourceVariables[type]).label(label).type(type)
  return chosen === undefined ? variable : variable.current({ text: chosen, value: chosen })
}

function labelVariable(
  label: keyof typeof titles,
  { name }: MetricDefinition,
  narrowing: readonly string[],
): Builder {
  const matchers = narrowing.map((other) => `${other}=~"$${other}"`).join(', ')
  const selector = matchers === '' ? name : `${name}{${matchers}}`
  const query = `label_values(${selector}, ${label})`
  return new QueryVariableBuilder(label)
    .label(titles[label])
    .datasource(prometheusReference)
    .query({ query, refId: `${label}-values` })
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .sort(VariableSort.AlphabeticalAsc)
    .multi(true)
    .includeAll(true)
    .allValue('.*')
    .current({ text: ['All'], value: ['$__all'] })
}
