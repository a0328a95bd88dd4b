import type { ReportSummary, RunRecord, Window } from '@leeway/state-store'

/** What became of a window: its run, and the report that it made. */
export interface HistoryRow extends Partial<ReportSummary> {
  readonly runId: string
  readonly window: Window
  readonly windowName: string
  /** `failed` windows have no report; of `incomplete` ones a sink failed; `running` ones are under way, or their process died. */
  readonly status: RunRecord['status']
  readonly attempts?: number
  /** Why there is no report. */
  readonly error?: string
}

/**
 * Returns runs and reports as one row for each window, the latest first. A report whose run is kept no longer stands for itself.
 *
 * @param nameOf the name of the window that begins at an instant
 */
export function historyRows(
  runs: readonly RunRecord[],
  reports: readonly ReportSummary[],
  nameOf: (from: string) => string,
): HistoryRow[] {
  const rows = new Map<string, HistoryRow>()
  for (const report of reports) {
    const { window } = report
    rows.set(keyOf(window), { ...report, windowName: nameOf(window.from), status: 'succeeded' })
  }
  for (const { id, window, status, attempts, error } of runs) {
    const report = rows.get(keyOf(window))
    rows.set(keyOf(window), {
      ...report,
      runId: id,
      window,
      windowName: nameOf(window.from),
      status,
      attempts,
      ...(error === undefined ? {} : { error }),
    })
  }
  return [...rows.values()].sort((a, b) => Date.parse(b.window.to) - Date.parse(a.window.to))
}

function keyOf({ from, to }: Window): string {
  return `${Date.parse(from)}/${Date.parse(to)}`
}
