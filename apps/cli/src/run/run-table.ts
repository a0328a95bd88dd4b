import type { MonitorRun } from '@leeway/pipeline'
import { formatCount, formatShare } from '../text/format-number.ts'
import { createPaint, type Paint } from '../text/paint.ts'
import { type RowMark, type TableColumn, textTable } from '../text/text-table.ts'
import { visibleText } from '../text/visible-text.ts'
import { wrapWords } from '../text/wrap-words.ts'

/** A run beside the name of its window. */
export interface ShownRun extends MonitorRun {
  readonly windowName: string
  /** A periodic report, which has forms and an archive where other runs have sinks. */
  readonly isReport?: boolean
}

const columns: readonly TableColumn<ShownRun>[] = [
  { title: 'MONITOR', align: 'left', least: 10, most: 32, cell: (run) => visibleText(run.monitor) },
  { title: 'WINDOW', align: 'left', least: 10, most: 14, cell: (run) => run.windowName },
  { title: 'VERDICT', align: 'left', least: 8, most: 24, cell: verdictOf },
  { title: 'DRIFTED', align: 'right', least: 7, most: 12, cell: driftedOf },
  { title: 'MISSING', align: 'right', least: 7, most: 8, cell: missingOf },
  { title: 'ALERTS', align: 'right', least: 6, most: 6, cell: alertsOf },
  { title: 'TOOK', align: 'right', least: 6, most: 8, cell: secondsOf },
]

/** How the table is laid out. */
export interface RunTableOptions {
  /** Cells of a line, at least 40. */
  readonly width: number
  readonly color: boolean
}

/**
 * Returns what came of runs as text ending in a newline: a table, a line for each thing that went wrong, and a sentence that sums up. Names and messages come out with
 * control characters escaped.
 */
export function runTable(runs: readonly ShownRun[], { width, color }: RunTableOptions): string {
  const paint = createPaint(color)
  const table = textTable(runs, columns, (run) => markOf(run, paint), { width, paint })
  const problems = runs.flatMap((run) => problemsOf(run, width, paint))
  const sections = [table, problems, wrapWords(summaryOf(runs), width)]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function markOf({ status, report }: ShownRun, paint: Paint): RowMark {
  if (status === 'failed') return { sign: '!', paint: paint.red, isBold: true }
  if (status === 'busy') return { sign: '–', paint: paint.dim }
  if (report?.dataDrift?.status === 'drifted') return { sign: '✗', paint: paint.red, isBold: true }
  if ((report?.alerts.length ?? 0) > 0) return { sign: '•', paint: paint.yellow }
  return { sign: '✓', paint: paint.green }
}

function verdictOf({ status, report, isReport }: ShownRun): string {
  if (status === 'failed') return 'failed'
  if (status === 'busy') return 'another process is at it'
  const drift = report?.dataDrift?.status ?? 'not judged'
  const verdict = drift === 'skipped' ? 'not judged' : drift
  if (status === 'unchanged') return `${verdict}, done before`
  if (status !== 'incomplete') return verdict
  return `${verdict}, ${isReport ? 'not all kept' : 'sink failed'}`
}

function driftedOf({ report }: ShownRun): string {
  const drift = report?.dataDrift
  return drift === undefined
    ? ''
    : `${formatCount(drift.driftedColumns)} of ${formatCount(drift.totalColumns)}`
}

function missingOf({ report }: ShownRun): string {
  const percentage = report?.dataQuality?.missingValuesPercentage
  return percentage === undefined ? '' : formatShare(percentage / 100)
}

function alertsOf({ report }: ShownRun): string {
  return report === undefined ? '' : formatCount(report.alerts.length)
}

function secondsOf({ status, stages }: ShownRun): string {
  if (status === 'unchanged' || status === 'busy') return ''
  return `${stages.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(1)} s`
}

function problemsOf(run: ShownRun, width: number, paint: Paint): string[] {
  const problems = [...(run.error === undefined ? [] : [run.error]), ...run.sinkErrors]
  return problems.flatMap((problem) => {
    const message = problem instanceof Error ? problem.message : String(problem)
    const lines = `${run.monitor}: ${message}`
      .split('\n')
      .flatMap((line) => wrapWords(visibleText(line), width - 2))
    return lines.map((line, index) => (index === 0 ? `${paint.red('!')} ${line}` : `  ${line}`))
  })
}

function summaryOf(runs: readonly ShownRun[]): string {
  const count = (what: string, fits: (run: ShownRun) => boolean): string[] => {
    const found = runs.filter(fits).length
    return found === 0 ? [] : [`${formatCount(found)} ${what}`]
  }
  const verdict = (status: string) => (run: ShownRun) => run.report?.dataDrift?.status === status
  const parts = [
    ...count('drifted', verdict('drifted')),
    ...count('stable', verdict('stable')),
    ...count('not judged', (run) => run.report !== undefined && !isJudged(run)),
    ...count('failed', ({ status }) => status === 'failed'),
    ...count('busy', ({ status }) => status === 'busy'),
    ...count(
      'with a sink that failed',
      ({ status, isReport }) => status === 'incomplete' && !isReport,
    ),
    ...count(
      'of which not all was kept',
      ({ status, isReport }) => status === 'incomplete' && isReport === true,
    ),
  ]
  return `${formatCount(runs.length)} ${runs.length === 1 ? 'monitor' : 'monitors'}: ${parts.join(', ')}.`
}

function isJudged({ report }: ShownRun): boolean {
  const status = report?.dataDrift?.status
  return status === 'drifted' || status === 'stable'
}
