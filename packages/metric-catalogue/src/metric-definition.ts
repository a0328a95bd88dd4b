import type { MonitoringReport } from '@leeway/monitoring-report'
import { CatalogueError } from './catalogue-error.ts'

/**
 * What one unit of the value is. `boolean`: 0 or 1; `share`: 0 to 1; `percent`: 0 to 100; `score`: a p-value or a distance, in the
 * direction of the drift test that gave it; `coefficient`: a number without unit; `nats`: information, natural logarithm; `target`: what
 * the target is measured in; `unix-seconds`: seconds since 1970-01-01 UTC; `features`, `values`, `rows`, `alerts`, `failures` and
 * `errors`: whole numbers of these things.
 */
export type MetricUnit =
  | 'boolean'
  | 'share'
  | 'percent'
  | 'score'
  | 'coefficient'
  | 'nats'
  | 'target'
  | 'features'
  | 'values'
  | 'rows'
  | 'alerts'
  | 'seconds'
  | 'unix-seconds'
  | 'failures'
  | 'errors'

/** A label that one metric has besides the common ones. */
export interface MetricLabel {
  readonly name: string
  readonly help: string
  /** Every value that the label can take: so many series, and each starts at 0. Absent: the report decides (`feature`). */
  readonly values?: readonly string[]
}

/** One value of a metric that has labels of its own, such as `feature`. */
export interface LabelledValue {
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

/** How values are read out of a report. */
export interface ReadOptions {
  /** How many features may have series of their own. */
  readonly maximumFeatures: number
}

/** Where the value comes from. */
export type MetricSource =
  | {
      readonly kind: 'report'
      /** The place in the report, as a path: `dataDrift.driftShare`. */
      readonly path: string
      /**
       * The value, or one for each set of labels; `undefined` or an empty list where the report holds no judgement: then there is no
       * sample, never a 0.
       */
      readonly read: (
        report: MonitoringReport,
        options: ReadOptions,
      ) => number | readonly LabelledValue[] | undefined
    }
  | {
      readonly kind: 'export'
      /** No report holds it: the event at which an exporter records it. */
      readonly recorded: string
    }

interface MetricBase {
  /** The name in Prometheus. */
  readonly name: string
  /** A few words for headings. */
  readonly title: string
  /** One sentence: the `# HELP` line, and the description in dashboards. */
  readonly help: string
  readonly unit: MetricUnit
  /** `monitor`: one series for each monitor, with `commonLabelsOf(report)`; `exporter`: about the exporter itself, without them. */
  readonly scope: 'monitor' | 'exporter'
  /** Labels besides the common ones. */
  readonly labels: readonly MetricLabel[]
  /** The values that it can take, ends included; an end that is absent is open. */
  readonly bounds: { readonly low?: number; readonly high?: number }
  readonly source: MetricSource
}

/** A metric as data: exporters, dashboards, alert rules and documentation are derived from this record. */
export type MetricDefinition =
  | (MetricBase & { readonly type: 'gauge' | 'counter' })
  | (MetricBase & {
      readonly type: 'histogram'
      /** Upper ends of the buckets in the metric's unit, ascending, without the infinite one. */
      readonly buckets: readonly number[]
    })

/**
 * Returns the metric, deeply frozen, after checking what the types cannot say.
 *
 * @throws {CatalogueError} `invalid_metric` for a name or label that Prometheus does not take, a counter whose name does not end in
 * `_total`, an empty help, bounds or buckets that do not ascend.
 */
export function defineMetric<const M extends MetricDefinition>(metric: M): M {
  const fault = faultOf(metric)
  if (fault !== undefined) {
    throw new CatalogueError('invalid_metric', `metric ${JSON.stringify(metric.name)}: ${fault}`)
  }
  return deepFreeze(metric)
}

function faultOf(metric: MetricDefinition): string | undefined {
  if (!/^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(metric.name)) {
    return 'the name needs a letter, "_" or ":" first, then also digits'
  }
  if (metric.type === 'counter' && !metric.name.endsWith('_total')) {
    return 'the name of a counter ends in "_total"'
  }
  if (metric.help.trim() === '') return 'help is empty, expected a sentence'
  const label = metric.labels.find(({ name }) => !/^(?!__)[a-zA-Z_][a-zA-Z0-9_]*$/.test(name))
  if (label) return `found the label ${JSON.stringify(label.name)}, which Prometheus does not take`
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = metric.bounds
  if (!(low < high)) return `found bounds from ${low} to ${high}, expected low below high`
  if (metric.type === 'histogram' && !ascends(metric.buckets)) {
    return `found buckets ${metric.buckets.join(', ')}, expected at least one, ascending`
  }
  return undefined
}

function ascends(values: readonly number[]): boolean {
  return (
    values.length > 0 &&
    values.every((value, i) => Number.isFinite(value) && (i === 0 || value > values[i - 1]!))
  )
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part)
    Object.freeze(value)
  }
  return value
}
