import { formatPercentage, type Tag } from '@leeway/report-renderer/site'
import type { ReportSummary } from '@leeway/state-store'
import { reportLinks } from './report-links.ts'

/**
 * Returns a stored report as a row of a table.
 *
 * @param window the window as people call it
 * @param named what its files are called to who cannot see the row; default: the window
 */
export function reportRow(report: ReportSummary, window: string, named: string = window): object {
  const { runId, alerts, driftedColumns, totalColumns, missingPercentage } = report
  return {
    window,
    href: `/reports/${encodeURIComponent(runId)}`,
    tag: driftTag(report),
    drifted: totalColumns === undefined ? '–' : `${driftedColumns} of ${totalColumns}`,
    missing: missingPercentage === undefined ? '–' : formatPercentage(missingPercentage / 100),
    alerts,
    links: reportLinks(runId, named),
  }
}

/** Returns the verdict on the data set of a report. */
function driftTag({ driftStatus }: ReportSummary): Tag {
  if (driftStatus === 'drifted') return { mark: 'triangle', tone: 'bad', label: 'Drifted' }
  if (driftStatus === 'stable') return { mark: 'ring', tone: 'quiet', label: 'Stable' }
  return { mark: 'dash', tone: 'quiet', label: 'Not judged' }
}
