import type { CliWorld } from '../cli-world.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { createPaint } from '../text/paint.ts'
import { visibleText } from '../text/visible-text.ts'
import type { HistoryFlags } from './history-command.ts'
import { reportTable, verdictTable } from './history-table.ts'

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
  const { openStore, windowName } = await import('@leeway/pipeline')
  const store = await openStore(loaded, 'leeway history')
  const timeZone = monitor?.timeZone ?? loaded.config.timeZone
  const named = (from: string): string => windowName(from, monitor?.window ?? 'day', timeZone)
  try {
    const reports = await store.reports.list({ monitor: name, limit })
    const windows = new Map(reports.map(({ runId, window }) => [runId, named(window.from)]))
    const verdicts =
      column === undefined
        ? []
        : await store.reports.columnHistory({ monitor: name, column, limit })
    if (json) {
      world.stdout.write(
        `${JSON.stringify(column === undefined ? reports : verdicts, undefined, 2)}\n`,
      )
      return exitCode.done
    }
    const layout = layoutOf(world)
    const rows = column === undefined ? reports : verdicts
    const lines =
      column === undefined
        ? reportTable(withWindow(reports, windows), layout)
        : verdictTable(withWindow(verdicts, windows), layout)
    const what = column === undefined ? name : `column ${column} of ${name}`
    world.stdout.write(
      rows.length === 0 ? `no report on ${visibleText(what)} yet\n` : `${lines.join('\n')}\n`,
    )
    return exitCode.done
  } finally {
    await store.close()
  }
}

function withWindow<T extends { readonly runId: string }>(
  rows: readonly T[],
  windows: ReadonlyMap<string, string>,
): (T & { readonly windowName: string })[] {
  return rows.map((row) => ({ ...row, windowName: windows.get(row.runId) ?? '' }))
}

function layoutOf({ stdout, env }: CliWorld) {
  const { isTTY = false, columns } = stdout
  const color = isTTY && !env.NO_COLOR && env.TERM !== 'dumb'
  return { width: Math.max(40, (isTTY && columns) || 100), paint: createPaint(color) }
}
