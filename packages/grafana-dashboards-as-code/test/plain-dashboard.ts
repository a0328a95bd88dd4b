import type { Dashboard } from '@grafana/schema'

/** A type as JSON has it: a string where there is an enumeration of strings. */
type Plain<T> = T extends string
  ? `${T}`
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { [Key in keyof T]: Plain<T[Key]> }
      : T

type Annotations = NonNullable<PlainOfGrafana['annotations']>
type PlainOfGrafana = Plain<Dashboard>

/** What Grafana's Prometheus data source reads of an annotation; the types of @grafana/schema are those of all data sources. */
interface PrometheusAnnotation {
  readonly titleFormat: string
  readonly textFormat: string
  readonly target: { readonly refId: string; readonly expr: string; readonly interval: string }
}

/** The dashboard of Grafana's own types, as a file holds it. */
export type PlainDashboard = Omit<PlainOfGrafana, 'annotations'> & {
  annotations: { list: (NonNullable<Annotations['list']>[number] & PrometheusAnnotation)[] }
}
