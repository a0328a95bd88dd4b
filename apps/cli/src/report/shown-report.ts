import type { PeriodicRun } from '@leeway/pipeline'
import type { ShownRun } from '../run/run-table.ts'

/** Returns a periodic report as a line of the table of runs. */
export function shownReport({
  errors,
  entry,
  missing: _,
  period: __,
  ...run
}: PeriodicRun): ShownRun {
  return { ...run, isReport: true, written: entry?.files ?? [], sinkErrors: errors }
}

/** Returns what came of reports as JSON: statuses, figures, files and messages; the reports themselves are in the files. */
export function reportJson(reports: readonly PeriodicRun[]): string {
  return `${JSON.stringify(reports.map(plainReport), undefined, 2)}\n`
}

function plainReport({ report, entry, error, errors, ...run }: PeriodicRun): object {
  const drift = report?.dataDrift
  return {
    ...run,
    ...(drift === undefined
      ? {}
      : {
          driftStatus: drift.status,
          driftShare: drift.driftShare,
          driftedColumns: drift.driftedColumns,
          totalColumns: drift.totalColumns,
        }),
    ...(report === undefined ? {} : { alerts: report.alerts, comparison: report.comparison }),
    files: (entry?.files ?? []).map(({ path }) => path),
    errors: [...(error === undefined ? [] : [error]), ...errors].map((problem) =>
      problem instanceof Error ? problem.message : String(problem),
    ),
  }
}
