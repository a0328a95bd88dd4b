import { plainOutcome } from './plain-outcome.ts'
import type { ShownRun } from './run-table.ts'

/** Returns what came of runs as JSON on one line for each, in a list: statuses, figures and messages; the reports themselves are in the files. */
export function runJson(runs: readonly ShownRun[]): string {
  return `${JSON.stringify(runs.map(plainRun), undefined, 2)}\n`
}

function plainRun({ report, written, error, sinkErrors, ...run }: ShownRun): object {
  return { ...run, ...plainOutcome({ report, files: written, problems: [error, ...sinkErrors] }) }
}
