import { type MonitoringReport, parseReport, ReportError } from '@leeway/monitoring-report'
import { MonitorError } from '../monitor-error.ts'
import { requireOneMonitor } from './require-one-monitor.ts'

/** Earlier reports of a monitor, as a run is given them. */
export interface EarlierReports {
  /**
   * The report that this one is compared with, and whose alerts go on until what they are about falls below 0.8 of its threshold. Default: the last of `history` that is
   * of another run.
   */
  readonly previous?: MonitoringReport
  /** Reports before this one, oldest first: trends are looked for in them and this one. @defaultValue [] */
  readonly history?: readonly MonitoringReport[]
}

/**
 * Returns the earlier reports, each known to be a report of the monitor; `previous` is absent where there is none.
 *
 * @param run the monitor's name and the run that is about to be made
 * @throws MonitorError `invalid_report` where one is no report that this version reads, `not_comparable` where one is another monitor's
 */
export function readHistory(
  { previous, history = [] }: EarlierReports,
  { monitor, runId }: { readonly monitor: string; readonly runId: string },
): Required<Pick<EarlierReports, 'history'>> & EarlierReports {
  const read = history.map((report, index) => readReport(report, `history[${index}]`))
  const last =
    previous === undefined
      ? read.findLast((report) => report.runId !== runId)
      : readReport(previous, 'previous')
  requireOneMonitor([...read, ...(last === undefined ? [] : [last])], monitor)
  return { history: read, ...(last === undefined ? {} : { previous: last }) }
}

function readReport(report: MonitoringReport, option: string): MonitoringReport {
  try {
    return parseReport(report)
  } catch (cause) {
    if (!(cause instanceof ReportError)) throw cause
    throw new MonitorError(
      'invalid_report',
      `monitor: ${option}: ${cause.message.replace(/^report: /, '')}`,
      { cause },
    )
  }
}
