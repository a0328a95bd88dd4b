import type { CliWorld } from '../cli-world.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type TerminalLayout, terminalLayout } from '../text/terminal-layout.ts'
import { visibleText } from '../text/visible-text.ts'
import type { HistoryFlags } from './history-command.ts'
import { historyRows } from './history-rows.ts'
import { historyTable, verdictTable } from './history-table.ts'

/**
 * Runs `leeway history` and returns its exit code.
 *
 * @throws PipelineError `invalid_config`, `unknown_monitor`
 * @throws StoreError where the store cannot be opened
 */
export async function runHistory(
  name: string,
  { config: path, column, limit, json = false }: HistoryFlags,
  world: CliWorld,
): Promise<ExitCode> {
  const { findMonitors, readConfig } = await import('@leeway/pipeline/config')
  const loaded = await readConfig(path, world.env)
  const [monitor] = findMonitors(loaded, [name])
  const { openStore, windowBefore, windowName } = await import('@leeway/pipeline')
  const timeZone = monitor?.timeZone ?? loaded.config.timeZone
  const period = monitor?.window ?? 'day'
  const nameOf = (from: string): string => windowName(from, period, timeZone)
  const store = await openStore(loaded, 'leeway history')
  try {
    const reports = await store.reports.list({ monitor: name, limit })
    if (column === undefined) {
      const runs = await store.runs.list({ monitor: name, limit })
      const rows = historyRows(runs, reports, nameOf).slice(0, limit)
      show(rows, name, historyTable, { json, world })
      return exitCode.done
    }
    const windows = new Map(reports.map(({ runId, window }) => [runId, window]))
    const verdicts = await store.reports.columnHistory({ monitor: name, column, limit })
    const rows = verdicts.map((verdict) => {
      const window = windows.get(verdict.runId) ?? windowBefore(verdict.at, period, timeZone)
      return { ...verdict, window, windowName: nameOf(window.from) }
    })
    show(rows, `column ${column} of ${name}`, verdictTable, { json, world })
    return exitCode.done
  } finally {
    await store.close()
  }
}

function show<T>(
  rows: readonly T[],
  what: string,
  table: (rows: readonly T[], layout: TerminalLayout) => string[],
  { json, world }: { readonly json: boolean; readonly world: CliWorld },
): void {
  if (json) world.stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`)
  else if (rows.length === 0) world.stdout.write(`no report on ${visibleText(what)} yet\n`)
  else world.stdout.write(`${table(rows, terminalLayout(world)).join('\n')}\n`)
}
