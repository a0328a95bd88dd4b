import type { MonitoringReport } from '@leeway/monitoring-report'

/** What came of a run or of a periodic report. */
export interface Outcome {
  readonly report: MonitoringReport | undefined
  readonly files: readonly { readonly path: string }[]
  /** What failed; what was thrown as `undefined` is nothing. */
  readonly problems: readonly unknown[]
}

/** Returns an outcome as plain JSON: the verdict's figures, alerts, paths and messages; the report itself is in the files. */
export function plainOutcome({ report, files, problems }: Outcome): object {
  const drift = report?.dataDrift
  return {
    ...(drift === undefined
      ? {}
      : {
          driftStatus: drift.status,
          driftShare: drift.driftShare,
          driftedColumns: drift.driftedColumns,
          totalColumns: drift.totalColumns,
        }),
    ...(report === undefined ? {} : { alerts: report.alerts }),
    files: files.map(({ path }) => path),
    errors: problems
      .filter((problem) => problem !== undefined)
      .map((problem) => (problem instanceof Error ? problem.message : String(problem))),
  }
}
