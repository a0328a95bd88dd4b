import type { ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'
import { distributionMini } from '../charts/distribution-mini.ts'
import type { Commentary, Remark } from '../commentary.ts'
import { displayName } from '../format/display-name.ts'
import { type Markup, markup } from '../markup.ts'
import { byImportance } from './by-importance.ts'
import { nextSteps } from './next-steps.ts'
import { shiftWords } from './shift-words.ts'
import { named, plain, type Word } from './words.ts'

/** What changed most, and what to do next. */
export interface ChangesView {
  readonly findings: FindingView[]
  readonly findingsBy: string
  readonly actions: ActionView[]
  readonly actionsBy: string
}

/** One thing that changed, with the distribution of its column. */
interface FindingView {
  readonly mini: Markup | null
  readonly title: Word[]
  readonly detail: Word[]
  /** Where the column is shown in full; empty where it is not. */
  readonly href: string
}

/** One thing to do. */
interface ActionView {
  readonly title: Word[]
  readonly detail: Word[]
}

const mostFindings = 3

/**
 * Returns the findings and the actions of the commentary, or what follows from the numbers where it has none: the features that drifted, those first that matter most to the model, and steps by
 * rule. `null` where there is nothing to say.
 *
 * @param hrefOf where a column is shown in full
 */
export function changesView(
  report: MonitoringReport,
  commentary: Commentary,
  hrefOf: (name: string) => string,
): ChangesView | null {
  const { findings: said, actions: advised, author = 'Commentary' } = commentary
  const findings = said
    ? said.map((remark) => remarkView(remark, report, hrefOf))
    : driftedColumns(report)
        .slice(0, mostFindings)
        .map((column) => columnFinding(column, hrefOf))
  const actions = advised
    ? advised.map((remark) => remarkView(remark, report, hrefOf))
    : nextSteps(report)
  if (findings.length === 0 && actions.length === 0) return null
  const by = displayName(author)
  return { findings, findingsBy: said ? by : '', actions, actionsBy: advised ? by : '' }
}

function driftedColumns(report: MonitoringReport): ColumnDrift[] {
  return (report.dataDrift?.columns ?? [])
    .filter(({ status }) => status === 'drifted')
    .sort(byImportance)
}

function columnFinding(column: ColumnDrift, hrefOf: (name: string) => string): FindingView {
  const words = shiftWords(column)
  return {
    mini: miniOf(column),
    title: [named(column.name)],
    detail: words.length > 0 ? words : [plain('Its distribution is no longer the same.')],
    href: hrefOf(column.name),
  }
}

function remarkView(
  { title, detail = '', column: name }: Remark,
  report: MonitoringReport,
  hrefOf: (name: string) => string,
): FindingView {
  const column = report.dataDrift?.columns.find((each) => each.name === name)
  return {
    mini: column ? miniOf(column) : null,
    title: [plain(displayName(title))],
    detail: detail === '' ? [] : [plain(displayName(detail))],
    href: column ? hrefOf(column.name) : '',
  }
}

function miniOf({ distribution }: ColumnDrift): Markup | null {
  return distribution ? markup(distributionMini(distribution)) : null
}
