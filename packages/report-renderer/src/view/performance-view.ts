import type { Performance } from '@leeway/monitoring-report'
import { displayName } from '../format/display-name.ts'
import { formatGiven, formatNumber } from '../format/number.ts'
import { metricWords } from '../words/metric-words.ts'
import { titleOf } from '../words/title-of.ts'
import { type MetricRow, metricRow, metricsOf } from './metric-rows.ts'
import { type PerformanceFigure, performanceFigures } from './performance-figures.ts'
import {
  errorGroupTable,
  featureTable,
  numberOr,
  segmentTable,
  thresholdTable,
  topTable,
  worstTable,
} from './performance-tables.ts'
import type { TableView } from './table-view.ts'
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
  readonly figures: PerformanceFigure[]
  readonly confusion: ConfusionView | null
  readonly classes: TableView | null
  readonly segments: TableView | null
  readonly worst: TableView | null
  readonly thresholds: TableView | null
  readonly top: TableView | null
  readonly features: TableView | null
  readonly errorGroups: TableView | null
}

/** Counts of actual (rows) by predicted (columns) labels, on the current data. */
interface ConfusionView {
  readonly labels: string[]
  readonly rows: {
    readonly label: string
    readonly cells: { readonly count: string; readonly hit: boolean }[]
  }[]
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
    figures: performanceFigures(performance),
    confusion: confusionOf(performance),
    classes: classesOf(performance),
    segments: segmentTable(performance),
    worst: worstTable(performance),
    thresholds: thresholdTable(performance),
    top: topTable(performance),
    features: featureTable(performance),
    errorGroups: errorGroupTable(performance),
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
    ...ruleWords(performance),
    ...thresholdWords(performance),
  ]
}

/** By what the task was decided, and as what the predictions were read. */
function ruleWords({ task, taskRule, predictionRule }: Performance): Word[] {
  return [
    ...(taskRule === undefined ? [] : [plain(` A ${task}, since ${displayName(taskRule)}.`)]),
    ...(predictionRule === undefined
      ? []
      : [plain(` The predictions are read as ${displayName(predictionRule)}.`)]),
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

const averageNames = [
  ['macro', 'Mean of the classes'],
  ['weighted', 'Mean by rows'],
  ['micro', 'All rows together'],
] as const

const classMeasures = ['precision', 'recall', 'f1', 'rocAuc'] as const

function classesOf(performance: Performance): TableView | null {
  if (performance.task !== 'classification') return null
  const { byClass, averages = {} } = performance.current
  if (byClass === undefined || byClass.length === 0) return null
  const measures = classMeasures.filter((name) =>
    byClass.some((entry) => entry[name] !== undefined),
  )
  return {
    label: 'Performance by class',
    rowHead: 'Class',
    heads: ['Rows', ...measures.map((name) => metricWords[name]?.title ?? name)],
    rows: [
      ...byClass.map((entry) => ({
        title: displayName(entry.label),
        note: '',
        cells: [formatNumber(entry.support), ...measures.map((name) => numberOr(entry[name]))],
      })),
      ...averageNames.flatMap(([name, title]) => {
        const average = averages[name]
        if (average === undefined) return []
        const values = measures.map((measure) =>
          measure === 'rocAuc' ? undefined : average[measure],
        )
        return [{ title, note: '', cells: ['', ...values.map(numberOr)] }]
      }),
    ],
  }
}
