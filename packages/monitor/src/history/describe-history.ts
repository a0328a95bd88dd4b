import type { MonitoringReport } from '@leeway/monitoring-report'
import { compareReports } from './compare-reports.ts'
import type { EarlierReports } from './read-history.ts'
import { trendsOf } from './trends-of.ts'

/** Returns what a report says beside earlier ones: the comparison with the one before, and the trends of the history up to it; absent without them. */
export function describeHistory(
  report: MonitoringReport,
  { previous, history = [] }: EarlierReports,
): Pick<MonitoringReport, 'comparison' | 'trends'> {
  return {
    ...(previous === undefined ? {} : { comparison: compareReports(previous, report) }),
    ...(history.length === 0 ? {} : { trends: trendsOf([...history, report]) }),
  }
}
