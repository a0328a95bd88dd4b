import type { PeriodicRun } from '@leeway/pipeline'
import type { LoadedConfig, MonitorConfig } from '@leeway/pipeline/config'
import type { CliWorld } from '../cli-world.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { createProgress } from '../progress.ts'
import { exitCodeOfRuns } from '../run/exit-code-of-runs.ts'
import { runTable } from '../run/run-table.ts'
import { terminalLayout } from '../text/terminal-layout.ts'
import { visibleText } from '../text/visible-text.ts'
import type { NamedPeriod } from './report-command.ts'
import type { ReportFlags } from './report-flags.ts'
import { reportJson, shownReport } from './shown-report.ts'

/**
 * Runs `leeway report` and returns its exit code: one monitor after the other; one that fails costs the others nothing.
 *
 * @throws PipelineError `invalid_config`, `unknown_monitor`
 */
export async function runReport(
  period: NamedPeriod,
  names: readonly string[],
  { config: path, date, format, force = false, json = false }: ReportFlags,
  world: CliWorld,
): Promise<ExitCode> {
  const { findMonitors, readConfig } = await import('@leeway/pipeline/config')
  const loaded = await readConfig(path, world.env)
  const monitors = findMonitors(loaded, names)
  const { makePeriodicReport } = await import('@leeway/pipeline')
  const progress = createProgress(world.stderr)
  const reports: PeriodicRun[] = []
  try {
    for (const [index, monitor] of monitors.entries()) {
      const at = await instantOf(period, date, loaded, monitor)
      const onStage = (stage: string): void =>
        progress.show(`${index + 1} of ${monitors.length}  ${monitor.name}  ${stage}`)
      const formats = format === undefined ? {} : { formats: format }
      const request = { loaded, monitor, period, at, force, onStage, ...formats }
      reports.push(await makePeriodicReport(request))
    }
  } finally {
    progress.clear()
  }
  const shown = reports.map(shownReport)
  world.stdout.write(json ? reportJson(reports) : runTable(shown, terminalLayout(world)))
  if (!json) tellFiles(reports, world)
  return reports.length === 0 ? exitCode.done : exitCodeOfRuns(shown, [])
}

/** Now, or the end of the period in which the date lies: a day without a time is one of the monitor's time zone. */
async function instantOf(
  period: NamedPeriod,
  date: string | undefined,
  { config }: LoadedConfig,
  monitor: MonitorConfig,
): Promise<string> {
  if (date === undefined) return new Date().toISOString()
  const { periodEnd } = await import('@leeway/pipeline')
  return periodEnd(date, period, monitor.timeZone ?? config.timeZone)
}

function tellFiles(reports: readonly PeriodicRun[], { stderr }: CliWorld): void {
  for (const { monitor, entry, missing } of reports) {
    for (const { path } of entry?.files ?? []) stderr.write(`${visibleText(path)}\n`)
    if (missing.length > 0) {
      stderr.write(`${visibleText(`${monitor}: no data of ${missing.join(', ')}`)}\n`)
    }
  }
}
