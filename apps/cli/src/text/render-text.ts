import type { MonitoringReport } from '@leeway/monitoring-report'
import { alertLines } from './alert-lines.ts'
import { columnTable } from './column-table.ts'
import { formatCount } from './format-number.ts'
import { headlineLines } from './headline-lines.ts'
import { historyLines } from './history-lines.ts'
import { notJudgedLines } from './not-judged-lines.ts'
import { orderColumns, type RoleColumn } from './order-columns.ts'
import { createPaint, type Paint } from './paint.ts'
import { performanceLines } from './performance-lines.ts'
import { qualityLines } from './quality-lines.ts'
import { togetherLines } from './together-lines.ts'
import { trendLines } from './trend-lines.ts'
import { visibleText } from './visible-text.ts'
import { wrapWords } from './wrap-words.ts'

/** Rows of the table; a reader of more takes the page or the JSON. */
const shownColumns = 40

/** How a report is laid out as text. */
export interface TextOptions {
  /** Cells of a line; default 80, at least 40. */
  readonly width?: number
  /** Whether to use terminal colours; default false. */
  readonly color?: boolean
  /** Files that hold the report too, named at the end; default none. */
  readonly written?: readonly string[]
}

/**
 * Returns the report as text for a terminal, ending in a newline: the verdict as a sentence, the judged columns by what matters, what was
 * judged together, what was not judged and why, the quality of the data, the model's performance, the alerts, what changed since the last report,
 * trends, timings, and where files were written: each where the report has it. Long lists are cut, and say so. Names and messages come out
 * with control characters escaped.
 */
export function renderText(report: MonitoringReport, options: TextOptions = {}): string {
  const { color = false, written = [] } = options
  const width = Math.max(40, options.width ?? 80)
  const paint = createPaint(color)
  const { comparison } = report
  const columns = orderColumns(report)
  const judged = columns.filter(({ column }) => column.status !== 'skipped')
  const sections = [
    headlineLines(report, width, paint),
    judged.length === 0 ? [] : tableLines(judged, width, paint),
    wrapped(report.sampling === undefined ? [] : [report.sampling.detail], width),
    titled('Together', wrapped(togetherLines(report), width), paint),
    titled('Not judged', notJudgedLines(report, width), paint),
    titled('Quality', qualityLines(report), paint),
    titled(
      'Performance',
      report.performance ? performanceLines(report.performance, width - 2) : [],
      paint,
    ),
    titled('Alerts', alertLines(report, width, paint), paint),
    titled(
      'Since the last report',
      comparison ? wrapped(historyLines(comparison), width) : [],
      paint,
    ),
    titled('Trends', trendLines(report.trends ?? [], width - 2), paint),
    titled('Timings', timingLines(report), paint),
    titled('Written', written.map(visibleText), paint),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function tableLines(judged: readonly RoleColumn[], width: number, paint: Paint): string[] {
  const lines = columnTable(judged.slice(0, shownColumns), width, paint)
  const rest = judged.slice(shownColumns)
  if (rest.length === 0) return lines
  const drifted = rest.filter(({ column }) => column.status === 'drifted').length
  const parts = [
    ...(drifted > 0 ? [`${formatCount(drifted)} drifted`] : []),
    ...(rest.length > drifted ? [`${formatCount(rest.length - drifted)} stable`] : []),
  ]
  const more = `and ${formatCount(rest.length)} more columns: ${parts.join(', ')} (--format json has all)`
  return [...lines, ...wrapWords(more, width - 2).map((line) => paint.dim(`  ${line}`))]
}

function wrapped(lines: readonly string[], width: number): string[] {
  return lines.flatMap((line) => wrapWords(line, width - 2))
}

function titled(title: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : [paint.bold(title), ...lines.map((line) => `  ${line}`)]
}

function timingLines({ timings = {} }: MonitoringReport): string[] {
  return Object.entries(timings).map(
    ([stage, seconds]) => `${seconds.toFixed(3).padStart(8)} s  ${visibleText(stage)}`,
  )
}
