import type { ReportComparison, Trend } from '@leeway/monitoring-report'
import { sparkline } from '../charts/sparkline.ts'
import { displayName } from '../format/display-name.ts'
import { formatInstant } from '../format/moment.ts'
import { formatChange, formatNumber } from '../format/number.ts'
import { type Markup, markup } from '../markup.ts'
import { countOf } from '../words/count-of.ts'
import { measureTitle } from '../words/measure-title.ts'
import { titleOf } from '../words/title-of.ts'
import { heatmapView } from './heatmap-view.ts'
import { intervalText } from './interval-text.ts'
import { patternMark } from './pattern-mark.ts'

/** What changed since the report before. */
export interface ComparisonView {
  readonly previous: string
  readonly groups: { readonly title: string; readonly names: string[] }[]
  readonly measures: {
    readonly title: string
    readonly column: string
    readonly previous: string
    readonly previousInterval: string
    readonly current: string
    readonly currentInterval: string
    readonly change: string
  }[]
  readonly notes: readonly string[]
}

/** The measures over many reports. */
export interface TrendsView {
  /** The time that all of them span, or nothing where they differ. */
  readonly span: string
  readonly rows: readonly TrendView[]
  /** What the rows leave out. */
  readonly cut: string
  /** When each feature drifted, or nothing where too little is known. */
  readonly heatmap: Markup | null
}

/** A measure over many reports. */
export interface TrendView {
  readonly title: string
  readonly column: string
  readonly line: Markup
  readonly first: string
  readonly last: string
  /** The time that it spans, where that is not the time of all. */
  readonly span: string
  readonly kind: string
  readonly pattern: string
}

/** Returns the comparison with the report before. */
export function comparisonView(comparison: ReportComparison): ComparisonView {
  const groups = [
    { title: 'Newly drifted', names: comparison.newlyDrifted },
    { title: 'Still drifted', names: comparison.stillDrifted },
    { title: 'Recovered', names: comparison.recovered },
    { title: 'No longer judged', names: comparison.noLongerJudged ?? [] },
    { title: 'New columns', names: comparison.appeared ?? [] },
    { title: 'Columns gone', names: comparison.disappeared ?? [] },
  ]
  const run = displayName(comparison.previousRunId)
  return {
    previous: `Against run ${run} of ${formatInstant(comparison.previousGeneratedAt)}.`,
    groups: groups
      .filter(({ names }, index) => index < 3 || names.length > 0)
      .map(({ title, names }) => ({ title, names: names.map(displayName) })),
    measures: comparison.measures.map((moved) => ({
      title: measureTitle(moved.measure),
      column: moved.column === undefined ? '' : displayName(moved.column),
      previous: formatNumber(moved.previous),
      previousInterval: intervalText(moved.previousInterval),
      current: formatNumber(moved.current),
      currentInterval: intervalText(moved.currentInterval),
      change: formatChange(moved.current - moved.previous),
    })),
    notes: (comparison.notes ?? []).map(displayName),
  }
}

/** Returns the trends as lines with their ends and the patterns that were found. */
export function trendsView(trends: readonly Trend[]): TrendsView {
  const spans = new Set(trends.map(spanOf))
  const isOne = spans.size === 1
  const listed = trends.filter(isListed)
  const left = trends.length - listed.length
  return {
    span: isOne ? ([...spans][0] ?? '') : '',
    heatmap: heatmapView(trends),
    rows: listed.map((trend) => trendView(trend, isOne ? '' : spanOf(trend))),
    cut:
      left === 0
        ? ''
        : `${countOf(left, 'measure')} of single columns without a pattern ${left === 1 ? 'is' : 'are'} not listed; the course of each effect stands with its feature.`,
  }
}

/** Of single columns only those with a pattern: a table of hundreds of still lines hides the one that moves. */
function isListed({ measure, pattern }: Trend): boolean {
  return pattern !== undefined || !/^(dataDrift|dataQuality)\.columns\./.test(measure)
}

function spanOf({ points }: Trend): string {
  const from = formatInstant(points[0]?.at ?? '')
  const to = formatInstant(points.at(-1)?.at ?? '')
  return `${countOf(points.length, 'report')}, ${from} to ${to}`
}

function trendView(trend: Trend, span: string): TrendView {
  const known = trend.points.filter(({ value }) => value !== null)
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? '\u2013' : formatNumber(value)
  return {
    title: measureTitle(trend.measure),
    column: trend.column === undefined ? '' : displayName(trend.column),
    line: markup(
      sparkline(
        trend.points.map(({ value }) => value),
        trend.threshold,
        patternMark(trend),
      ),
    ),
    first: text(known[0]?.value),
    last: text(known.at(-1)?.value),
    span,
    kind: trend.pattern ? titleOf(trend.pattern.kind) : '',
    pattern: trend.pattern ? displayName(trend.pattern.message) : '',
  }
}
