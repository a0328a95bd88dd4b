import type { ShownRun } from './run-table.ts'

/** Returns what came of runs as JSON on one line for each, in a list: statuses, figures and messages; the reports themselves are in the files. */
export function runJson(runs: readonly ShownRun[]): string {
  return `${JSON.stringify(runs.map(plainRun), undefined, 2)}\n`
}

function plainRun({ report, written, error, sinkErrors, ...run }: ShownRun): object {
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
    ...(report === undefined ? {} : { alerts: report.alerts }),
    files: written.map(({ path }) => path),
    errors: [...(error === undefined ? [] : [error]), ...sinkErrors].map((problem) =>
      problem instanceof Error ? problem.message : String(problem),
    ),
  }
}
