import type { PeriodicRun } from '@leeway/pipeline'
import { plainOutcome } from '../run/plain-outcome.ts'
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
  const outcome = { report, files: entry?.files ?? [], problems: [error, ...errors] }
  return {
    ...run,
    ...plainOutcome(outcome),
    ...(report === undefined ? {} : { comparison: report.comparison }),
  }
}
