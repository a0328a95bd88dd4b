import { CommanderError } from 'commander'
import { type ExitCode, exitCode } from './exit-code.ts'

/** Errors by class name, so that no package is loaded only to be compared with. */
const codeByError: Readonly<Record<string, ExitCode>> = {
  CliError: exitCode.wrongUsage,
  DashboardError: exitCode.wrongUsage,
  NotifierError: exitCode.sinkFailed,
  MonitorError: exitCode.wrongUsage,
  StatsError: exitCode.wrongUsage,
  DataSourceError: exitCode.unreadableData,
  PipelineError: exitCode.unreadableData,
  SchedulerError: exitCode.wrongUsage,
  StoreError: exitCode.wrongUsage,
  RendererError: exitCode.sinkFailed,
}

/** Codes of errors about what the command was told, whichever package raises them. */
const usageCodes: ReadonlySet<unknown> = new Set([
  'unknown_column',
  'invalid_config',
  'unknown_monitor',
  'unknown_channel',
  'period_not_over',
])

/** Returns the exit code that an error ends the command with; help and version that were asked for are no errors. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? exitCode.done : exitCode.wrongUsage
  }
  if (!(error instanceof Error)) return exitCode.internalError
  const { code } = error as { readonly code?: unknown }
  const known = codeByError[error.name]
  if (known !== undefined && code === 'unreadable_data') return exitCode.unreadableData
  if (known !== undefined && (usageCodes.has(code) || isWrongChannel(error, code)))
    return exitCode.wrongUsage
  return known ?? exitCode.internalError
}

/** A channel that is configured wrongly, where the others are services that took nothing. */
function isWrongChannel({ name }: Error, code: unknown): boolean {
  return name === 'NotifierError' && code === 'invalid_option'
}
