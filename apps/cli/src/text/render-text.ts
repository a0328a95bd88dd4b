import type { MonitoringReport } from '@leeway/monitoring-report'
import { alertLines } from './alert-lines.ts'
import { columnTable } from './column-table.ts'
import { formatCount } from './format-number.ts'
import { notJudgedLines } from './not-judged-lines.ts'
import { orderColumns } from './order-columns.ts'
import { createPaint, type Paint } from './paint.ts'
import { performanceLines } from './performance-lines.ts'
import { qualityLines } from './quality-lines.ts'
import { verdictSentence } from './verdict-sentence.ts'
import { visibleText } from './visible-text.ts'
import { wrapWords } from './wrap-words.ts'

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
 * Returns the report as text for a terminal, ending in a newline: the verdict as a sentence, the judged columns by what matters, what was not
 * judged and why, the quality of the data, the model's performance, the alerts, timings where the report has them, and where files were written. Names and messages come out
 * with control characters escaped.
 */
export function renderText(report: MonitoringReport, options: TextOptions = {}): string {
  const { color = false, written = [] } = options
  const width = Math.max(40, options.width ?? 80)
  const paint = createPaint(color)
  const columns = orderColumns(report)
  const judged = columns.filter(({ column }) => column.status !== 'skipped')
  const sections = [
    headline(report, width, paint),
    judged.length === 0 ? [] : columnTable(judged, width, paint),
    titled('Not judged', notJudgedLines(report, width), paint),
    titled('Quality', qualityLines(report), paint),
    titled('Performance', report.performance ? performanceLines(report.performance) : [], paint),
    titled('Alerts', alertLines(report.alerts, width, paint), paint),
    titled('Timings', timingLines(report), paint),
    titled('Written', written.map(visibleText), paint),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function headline(report: MonitoringReport, width: number, paint: Paint): string[] {
  const { monitor, reference, current } = report
  const drifted = orderColumns(report).some(({ column }) => column.status === 'drifted')
  const tone = drifted ? paint.red : paint.green
  const rows = `${formatCount(reference.rows)} reference rows, ${formatCount(current.rows)} current rows`
  return [
    ...wrapWords(verdictSentence(report), width).map((line) => paint.bold(tone(line))),
    ...wrapWords(`${rows}; policy ${visibleText(monitor.policy)}`, width).map(paint.dim),
  ]
}

function titled(title: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : [paint.bold(title), ...lines.map((line) => `  ${line}`)]
}

function timingLines({ timings = {} }: MonitoringReport): string[] {
  return Object.entries(timings).map(
    ([stage, seconds]) => `${seconds.toFixed(3).padStart(8)} s  ${visibleText(stage)}`,
  )
}
