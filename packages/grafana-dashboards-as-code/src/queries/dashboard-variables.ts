import {
  DatasourceVariableBuilder,
  IntervalVariableBuilder,
  QueryVariableBuilder,
  type VariableModel,
  VariableRefresh,
  VariableSort,
} from '@grafana/grafana-foundation-sdk/dashboard'
import { lastExportTimestamp } from '@leeway/metric-catalogue'
import { monitorLabels } from './monitor-labels.ts'
import { prometheusReference } from './prometheus-reference.ts'

const titles = {
  environment: 'Environment',
  model: 'Model',
  version: 'Version',
  monitor: 'Monitor',
} as const

type Builder = { build: () => VariableModel }

/**
 * Returns the dashboard's variables: the data source; environment, model, version and monitor, each narrowed by those before it; and
 * `lookback`, the time over which what happens once in a while (a report, an error) is counted.
 *
 * "All" matches the empty value too, since a report need not carry any label but its monitor.
 *
 * @param prometheusDatasource name or uid of the data source chosen at first; `default` takes Grafana's default one
 */
export function dashboardVariables(prometheusDatasource: string): Builder[] {
  return [
    new DatasourceVariableBuilder('datasource')
      .label('Data source')
      .type('prometheus')
      .current({ text: prometheusDatasource, value: prometheusDatasource }),
    ...monitorLabels.map((label, i) => labelVariable(label, monitorLabels.slice(0, i))),
    new IntervalVariableBuilder('lookback')
      .label('Look back')
      .description('Over how long reports and errors are counted')
      .values('1h,6h,1d,7d,30d')
      .options([])
      .current({ text: '1d', value: '1d' }),
  ]
}

function labelVariable(
  label: (typeof monitorLabels)[number],
  narrowing: readonly string[],
): Builder {
  const matchers = narrowing.map((other) => `${other}=~"$${other}"`).join(', ')
  const selector =
    matchers === '' ? lastExportTimestamp.name : `${lastExportTimestamp.name}{${matchers}}`
  const query = `label_values(${selector}, ${label})`
  return new QueryVariableBuilder(label)
    .label(titles[label])
    .datasource(prometheusReference)
    .query({ query, refId: `${label}-values` })
    .definition(query)
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .sort(VariableSort.AlphabeticalAsc)
    .multi(true)
    .includeAll(true)
    .allValue('.*')
    .current({ text: ['All'], value: ['$__all'] })
}
