import type { MonitorRun } from '@leeway/pipeline'
import { type FailOn, failOnReason } from '../compare/fail-on.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { exitCodeOf } from '../exit-code-of.ts'

/** The gravest first: a mistake in Leeway, wrong configuration, data that could not be read, a sink that failed, `--fail-on`. */
const gravest: readonly ExitCode[] = [
  exitCode.internalError,
  exitCode.wrongUsage,
  exitCode.unreadableData,
  exitCode.sinkFailed,
  exitCode.failOnMatched,
]

/**
 * Returns the exit code of several runs: that of the gravest. A window that another process is at could not be judged here, which `--fail-on` takes for a match: a gate must not
 * open on nothing.
 *
 * @param problems what went wrong beside the runs
 */
export function exitCodeOfRuns(
  runs: readonly Pick<MonitorRun, 'status' | 'error' | 'report'>[],
  failOn: readonly FailOn[],
  problems: readonly unknown[] = [],
): ExitCode {
  const codes = runs.map(({ status, error, report }) => {
    if (status === 'failed') return exitCodeOf(error)
    if (status === 'incomplete') return exitCode.sinkFailed
    if (status === 'busy') return failOn.length > 0 ? exitCode.failOnMatched : exitCode.done
    const isMatched = report !== undefined && failOnReason(report, failOn) !== undefined
    return isMatched ? exitCode.failOnMatched : exitCode.done
  })
  codes.push(...problems.map(exitCodeOf))
  return gravest.find((code) => codes.includes(code)) ?? exitCode.done
}
