import type { DynamicConfigValue } from '@grafana/grafana-foundation-sdk/dashboard'
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/table'
import { framed, type PanelFrame } from './panel-frame.ts'

/** A table: one row for each set of labels, one column for each label and each query. */
export interface TableFrame extends PanelFrame {
  /** The heading of each query's column, in their order, and what else is said of it. */
  readonly columns: readonly {
    readonly heading: string
    readonly properties?: DynamicConfigValue[]
  }[]
}

/** Returns a table of the latest values; its queries are joined by their labels. */
export function tablePanel({ columns, ...frame }: TableFrame): PanelBuilder {
  const value = (i: number) =>
    columns.length === 1 ? 'Value' : `Value #${String.fromCharCode('A'.charCodeAt(0) + i)}`
  const headings = Object.fromEntries(columns.map(({ heading }, i) => [value(i), heading]))
  const panel = framed(new PanelBuilder(), {
    ...frame,
    queries: frame.queries.map((query) =>
      'expr' in query ? { ...query, format: 'table', over: 'latest' } : query,
    ),
  })
    .withTransformation({ id: 'merge', options: {} })
    .withTransformation({
      id: 'organize',
      options: { excludeByName: { Time: true }, indexByName: {}, renameByName: headings },
    })
    .showHeader(true)
    .filterable(true)
  for (const { heading, properties } of columns) {
    if (properties) panel.overrideByName(heading, properties)
  }
  return panel
}
