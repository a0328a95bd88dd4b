import type { Interval, Performance } from '@leeway/monitoring-report'
import { formatChange, formatNumber } from '../format/number.ts'
import { metricWords } from '../words/metric-words.ts'
import { intervalText } from './interval-text.ts'

/** One performance measure on every side that has it, unrounded. */
export interface Metric {
  readonly key: string
  readonly title: string
  readonly better: 'higher' | 'lower' | 'zero'
  readonly current: number | undefined
  readonly reference: number | undefined
  readonly trivial: number | undefined
  readonly interval: Interval | undefined
  readonly referenceInterval: Interval | undefined
}

/** A performance measure as printed. */
export interface MetricRow {
  readonly title: string
  readonly current: string
  readonly interval: string
  readonly reference: string
  readonly referenceInterval: string
  readonly change: string
  readonly trivial: string
}

type Side = Performance['current']

/** Returns the measures that the current data or the reference has, in the order of `metricWords`; those of a ranking at every cut-off, as `ndcg@10`. */
export function metricsOf(performance: Performance): Metric[] {
  const sides = {
    current: valuesOf(performance.current),
    reference: valuesOf(performance.reference),
    trivial: valuesOf(performance.trivial),
  }
  const keys = new Set(Object.values(sides).flatMap((values) => Object.keys(values)))
  const hasValue = (key: string) => key in sides.current || key in sides.reference
  return Object.entries(metricWords).flatMap(([name, words]) =>
    [...keys]
      .filter((key) => key.split('@')[0] === name && hasValue(key))
      .map((key) => ({
        key,
        title: titleAt(words.title, key),
        better: words.better,
        current: sides.current[key],
        reference: sides.reference[key],
        trivial: sides.trivial[key],
        interval: performance.current.intervals?.[key],
        referenceInterval: performance.reference?.intervals?.[key],
      })),
  )
}

/** Returns a measure as printed. */
export function metricRow(metric: Metric): MetricRow {
  const { current, reference } = metric
  const text = (value: number | undefined) => (value === undefined ? '\u2013' : formatNumber(value))
  return {
    title: metric.title,
    current: text(current),
    interval: intervalText(metric.interval),
    reference: text(reference),
    referenceInterval: intervalText(metric.referenceInterval),
    change:
      current === undefined || reference === undefined ? '' : formatChange(current - reference),
    trivial: text(metric.trivial),
  }
}

/** Returns whether the current value is on the worse side of the reference; `undefined` where one is absent. */
export function worsened(metric: Metric): boolean | undefined {
  const { current, reference } = metric
  if (current === undefined || reference === undefined) return undefined
  if (metric.better === 'higher') return current < reference
  if (metric.better === 'lower') return current > reference
  return Math.abs(current) > Math.abs(reference)
}

/** Returns the plain measures of one side by name. */
export function valuesOf(side: Side | undefined): Record<string, number> {
  if (side === undefined) return {}
  const entries: [string, unknown][] =
    'atK' in side
      ? side.atK.flatMap(({ k, ...measures }) =>
          Object.entries(measures).map(([name, value]): [string, unknown] => [
            `${name}@${k}`,
            value,
          ]),
        )
      : Object.entries(side)
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => {
      const [name, value] = entry
      return typeof value === 'number' && Object.hasOwn(metricWords, name.split('@')[0] ?? '')
    }),
  )
}

function titleAt(title: string, key: string): string {
  const cutOff = key.split('@')[1]
  return cutOff === undefined ? title : `${title} at ${cutOff}`
}
