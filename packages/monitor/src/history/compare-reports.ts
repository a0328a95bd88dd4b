import type { ColumnDrift, MonitoringReport, ReportComparison } from '@leeway/monitoring-report'
import { comparisonNotes } from './comparison-notes.ts'
import { movedMeasures } from './moved-measures.ts'
import { requireOneMonitor } from './require-one-monitor.ts'
import { excessOf, verdictsOf } from './verdicts-of.ts'

/**
 * Returns what changed from one report of a monitor to the next: columns by what became of their verdicts, largest first, and the measures that moved.
 *
 * A column is `newlyDrifted` when it has drifted and had not, be it that it was stable, skipped, or not there; `recovered` when it had drifted
 * and is stable; `noLongerJudged` when it had a verdict and is skipped. `appeared` and `disappeared` go by the data: a column that the
 * reference has and the current data lack is not there. Which measures are listed: {@link movedMeasures}. What makes the reports
 * less than comparable, such as another policy, is said in `notes`.
 *
 * @param previous the earlier report
 * @param current the later report
 * @throws MonitorError `not_comparable` when the reports are of different monitors
 */
export function compareReports(
  previous: MonitoringReport,
  current: MonitoringReport,
): ReportComparison {
  requireOneMonitor([previous, current])
  const before = verdictsOf(previous)
  const now = verdictsOf(current)
  const largestFirst = [...now.values()].sort((a, b) => excessOf(b) - excessOf(a))
  const wasDrifted = ({ name }: ColumnDrift) => before.get(name)?.status === 'drifted'
  const drifted = largestFirst.filter(({ status }) => status === 'drifted')
  const recovered = [...before.values()]
    .filter(({ name, status }) => status === 'drifted' && now.get(name)?.status === 'stable')
    .sort((a, b) => excessOf(b) - excessOf(a))
  const noLongerJudged = [...now.values()].filter(
    ({ name, status }) => status === 'skipped' && (before.get(name)?.status ?? status) !== status,
  )
  const notes = comparisonNotes(previous, current)
  return {
    previousRunId: previous.runId,
    previousGeneratedAt: previous.generatedAt,
    newlyDrifted: namesOf(drifted.filter((column) => !wasDrifted(column))),
    stillDrifted: namesOf(drifted.filter(wasDrifted)),
    recovered: namesOf(recovered),
    ...(noLongerJudged.length === 0 ? {} : { noLongerJudged: namesOf(noLongerJudged) }),
    ...columnsThatCameAndWent(before, now),
    measures: movedMeasures(previous, current),
    ...(notes.length === 0 ? {} : { notes }),
  }
}

function columnsThatCameAndWent(
  before: ReadonlyMap<string, ColumnDrift>,
  now: ReadonlyMap<string, ColumnDrift>,
): Pick<ReportComparison, 'appeared' | 'disappeared'> {
  if (before.size === 0 || now.size === 0) return {}
  const [then, present] = [presentColumns(before), presentColumns(now)]
  const appeared = [...present].filter((name) => !then.has(name))
  const disappeared = [...then].filter((name) => !present.has(name))
  return {
    ...(appeared.length === 0 ? {} : { appeared }),
    ...(disappeared.length === 0 ? {} : { disappeared }),
  }
}

function presentColumns(columns: ReadonlyMap<string, ColumnDrift>): Set<string> {
  const present = [...columns.values()].filter(({ reason }) => reason !== 'missing_in_current')
  return new Set(namesOf(present))
}

function namesOf(columns: readonly ColumnDrift[]): string[] {
  return columns.map(({ name }) => name)
}
