import type { Performance } from '@leeway/monitoring-report'
import { displayName } from '../format/display-name.ts'
import { formatNumber } from '../format/number.ts'
import { formatPValue } from '../format/p-value.ts'
import { formatPercentage } from '../format/percentage.ts'
import { metricsOf, valuesOf } from './metric-rows.ts'
import type { TableView } from './table-view.ts'

const mostSegmentMeasures = 4

/** Returns the segments that were asked for, or nothing where there are none. */
export function segmentTable(performance: Performance): TableView | null {
  const segments = (performance.segments ?? []).filter(({ worst }) => worst !== true)
  if (segments.length === 0) return null
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

/** Returns the segments in which the model does worst, found on one half of the rows and measured on the other. */
export function worstTable({ task, segments = [] }: Performance): TableView | null {
  const worst = segments.filter((segment) => segment.worst === true)
  if (worst.length === 0) return null
  const loss = task === 'classification' ? 'Wrong' : 'Absolute error'
  const shown = task === 'classification' ? shareOr : numberOr
  return {
    label: 'Segments in which the model does worst',
    rowHead: 'Segment',
    heads: ['Rows', loss, 'Elsewhere', 'p'],
    rows: worst.map((segment) => ({
      title: `${displayName(segment.column)}: ${displayName(segment.segment)}`,
      note: segment.small ? 'too few rows to be read on their own' : '',
      cells: [
        formatNumber(segment.rows),
        shown(segment.loss),
        shown(segment.otherLoss),
        segment.pValue === undefined ? '\u2013' : formatPValue(segment.pValue),
      ],
    })),
  }
}

/** Returns what the classifier would be at other thresholds. */
export function thresholdTable(performance: Performance): TableView | null {
  if (performance.task !== 'classification') return null
  const { thresholds = [] } = performance.current
  if (thresholds.length === 0) return null
  return {
    label: 'Performance by threshold',
    rowHead: 'Threshold',
    heads: ['Positive', 'Precision', 'Recall', 'F1'],
    rows: thresholds.map(({ threshold, positiveShare, precision, recall, f1 }) => ({
      title: formatNumber(threshold),
      note: '',
      cells: [shareOr(positiveShare), ...[precision, recall, f1].map(numberOr)],
    })),
  }
}

/** Returns precision, gain and lift of the rows with the highest probabilities. */
export function topTable(performance: Performance): TableView | null {
  if (performance.task !== 'classification') return null
  const { top = [] } = performance.current
  if (top.length === 0) return null
  return {
    label: 'Performance by share of the rows, highest probabilities first',
    rowHead: 'Share',
    heads: [
      performance.weight === undefined ? 'Rows' : 'Weight',
      'Precision',
      'Gain',
      'Lift',
      'Best lift',
    ],
    rows: top.map(({ share, count, precision, recall, lift, maximumLift }) => ({
      title: shareOr(share),
      note: '',
      cells: [
        formatNumber(count),
        numberOr(precision),
        shareOr(recall),
        numberOr(lift),
        numberOr(maximumLift),
      ],
    })),
  }
}

/** Returns the errors of a regression in three groups: far below, far above, and the rest. */
export function errorGroupTable(performance: Performance): TableView | null {
  if (performance.task !== 'regression') return null
  const { errorGroups } = performance.current
  if (errorGroups === undefined) return null
  const { lowerBound, upperBound, underestimation, majority, overestimation } = errorGroups
  const row = (title: string, { rows, meanError, errorDeviation }: typeof majority) => ({
    title,
    note: '',
    cells: [formatNumber(rows), numberOr(meanError), numberOr(errorDeviation)],
  })
  return {
    label: 'Errors in three groups',
    rowHead: 'Errors',
    heads: ['Rows', 'Mean error', 'Std. deviation'],
    rows: [
      row(`up to ${formatNumber(lowerBound)}`, underestimation),
      row('between', majority),
      row(`from ${formatNumber(upperBound)}`, overestimation),
    ],
  }
}

const mostFeatures = 10

/** Returns the features that differ most between the rows that a regression underestimates and overestimates. */
export function featureTable(performance: Performance): TableView | null {
  if (performance.task !== 'regression') return null
  const { errorByFeature = [] } = performance
  if (errorByFeature.length === 0) return null
  const text = (value: number | string | undefined) =>
    typeof value === 'string' ? displayName(value) : numberOr(value)
  return {
    label: 'Features where the model errs most',
    rowHead: 'Feature',
    heads: ['Underestimated', 'Between', 'Overestimated', 'Apart'],
    rows: errorByFeature
      .slice(0, mostFeatures)
      .map(({ feature, underestimation, majority, overestimation, range }) => ({
        title: displayName(feature),
        note: '',
        cells: [text(underestimation), text(majority), text(overestimation), shareOr(range)],
      })),
  }
}

/** Returns a number as printed, or a dash. */
export function numberOr(value: number | undefined): string {
  return value === undefined ? '\u2013' : formatNumber(value)
}

function shareOr(share: number | undefined): string {
  return share === undefined ? '\u2013' : formatPercentage(share)
}
