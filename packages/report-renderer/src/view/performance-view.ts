import type { Performance } from '@leeway/monitoring-report'
import { displayName } from '../format/display-name.ts'
import { formatGiven, formatNumber } from '../format/number.ts'
import { metricWords } from '../words/metric-words.ts'
import { titleOf } from '../words/title-of.ts'
import { type MetricRow, metricRow, metricsOf, valuesOf } from './metric-rows.ts'
import { performanceTag, type Tag } from './tag.ts'
import { named, plain, type Word } from './words.ts'

/** The performance of the model as printed. */
export interface PerformanceView {
  readonly tag: Tag | null
  readonly lead: Word[]
  readonly rows: MetricRow[]
  readonly hasReference: boolean
  readonly hasTrivial: boolean
  readonly undefinedMetrics: { readonly title: string; readonly reason: string }[]
  readonly confusion: ConfusionView | null
  readonly classes: TableView | null
  readonly segments: TableView | null
}

/** Counts of actual (rows) by predicted (columns) labels, on the current data. */
interface ConfusionView {
  readonly labels: string[]
  readonly rows: {
    readonly label: string
    readonly cells: { readonly count: string; readonly hit: boolean }[]
  }[]
}

/** A plain table: the first column names the row, the others hold numbers. */
export interface TableView {
  readonly label: string
  readonly rowHead: string
  readonly heads: string[]
  readonly rows: { readonly title: string; readonly note: string; readonly cells: string[] }[]
}

/** Returns the performance section. */
export function performanceView(performance: Performance): PerformanceView {
  const metrics = metricsOf(performance)
  return {
    tag: performance.status ? performanceTag(performance.status) : null,
    lead: leadOf(performance),
    rows: metrics.map(metricRow),
    hasReference: performance.reference !== undefined,
    hasTrivial: performance.trivial !== undefined,
    undefinedMetrics: (performance.current.undefinedMetrics ?? []).map(({ metric, reason }) => ({
      title: metricWords[metric]?.title ?? titleOf(metric),
      reason: displayName(reason),
    })),
    confusion: confusionOf(performance),
    classes: classesOf(performance),
    segments: segmentsOf(performance),
  }
}

function leadOf(performance: Performance): Word[] {
  const predictions = performance.prediction.flatMap((name, index) => [
    plain(index === 0 ? '' : ', '),
    named(name),
  ])
  const { rows } = performance.current
  return [
    plain(`${titleOf(performance.task)} of `),
    named(performance.target),
    ...(predictions.length > 0 ? [plain(' by '), ...predictions] : []),
    plain(`, over ${formatNumber(rows)} rows that have both.`),
    ...thresholdWords(performance),
  ]
}

function thresholdWords(performance: Performance): Word[] {
  if (performance.task !== 'classification') return []
  const { positiveLabel, threshold } = performance
  return [
    ...(positiveLabel === undefined
      ? []
      : [plain(' The positive class is '), named(positiveLabel), plain('.')]),
    ...(threshold === undefined
      ? []
      : [plain(` A row counts as positive from a probability of ${formatGiven(threshold)}.`)]),
  ]
}

function confusionOf(performance: Performance): ConfusionView | null {
  if (performance.task !== 'classification') return null
  const matrix = performance.current.confusionMatrix
  if (matrix === undefined) return null
  return {
    labels: matrix.labels.map(displayName),
    rows: matrix.counts.map((counts, row) => ({
      label: displayName(matrix.labels[row] ?? ''),
      cells: counts.map((count, column) => ({ count: formatNumber(count), hit: row === column })),
    })),
  }
}

const classMeasures = ['precision', 'recall', 'f1', 'rocAuc'] as const

function classesOf(performance: Performance): TableView | null {
  if (performance.task !== 'classification') return null
  const { byClass } = performance.current
  if (byClass === undefined || byClass.length === 0) return null
  const measures = classMeasures.filter((name) =>
    byClass.some((entry) => entry[name] !== undefined),
  )
  return {
    label: 'Performance by class',
    rowHead: 'Class',
    heads: ['Rows', ...measures.map((name) => metricWords[name]?.title ?? name)],
    rows: byClass.map((entry) => ({
      title: displayName(entry.label),
      note: '',
      cells: [formatNumber(entry.support), ...measures.map((name) => numberOr(entry[name]))],
    })),
  }
}

const mostSegmentMeasures = 4

function segmentsOf(performance: Performance): TableView | null {
  const { segments } = performance
  if (segments === undefined || segments.length === 0) return null
  const first = valuesOf(segments[0]?.current)
  const measures = metricsOf(performance)
    .filter(({ key }) => key in first)
    .slice(0, mostSegmentMeasures)
  return {
    label: 'Performance by segment',
    rowHead: 'Segment',
    heads: ['Rows', ...measures.map(({ title }) => title)],
    rows: segments.map((segment) => {
      const values = valuesOf(segment.current)
      return {
        title: `${displayName(segment.column)}: ${displayName(segment.segment)}`,
        note: segment.small ? 'too few rows to be read on their own' : '',
        cells: [formatNumber(segment.rows), ...measures.map(({ key }) => numberOr(values[key]))],
      }
    }),
  }
}

function numberOr(value: number | undefined): string {
  return value === undefined ? '\u2013' : formatNumber(value)
}
