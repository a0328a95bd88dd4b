import { resolve } from 'node:path'
import type { RunMonitorOptions, SentMessages } from '@leeway/pipeline'
import type { LoadedConfig } from '@leeway/pipeline/config'
import type { CliWorld } from '../cli-world.ts'
import { describeError } from '../describe-error.ts'
import type { ExitCode } from '../exit-code.ts'
import { createProgress } from '../progress.ts'
import { terminalLayout } from '../text/terminal-layout.ts'
import { visibleText } from '../text/visible-text.ts'
import { exitCodeOfRuns } from './exit-code-of-runs.ts'
import type { RunFlags } from './run-flags.ts'
import { runJson } from './run-json.ts'
import { runOne } from './run-one.ts'
import { runTable, type ShownRun } from './run-table.ts'

/** Who runs it by cron runs it again tomorrow: a channel that is busy for some seconds is waited for. */
const NOTIFY_PATIENCE = 20

/**
 * Runs `leeway run` and returns its exit code: the configuration is read whole first, then one monitor runs after the other, messages of earlier runs that are due are sent, what the store shall not keep any more is removed, and
 * what came of the runs goes to standard output. A store that fails in a run costs that run alone.
 *
 * @throws PipelineError `invalid_config`, `unknown_monitor`
 * @throws StoreError where the store cannot be opened, as when another process has it
 */
export async function runRun(
  names: readonly string[],
  { config: path, at, json = false, failOn = [] }: RunFlags,
  world: CliWorld,
): Promise<ExitCode> {
  const { findMonitors, readConfig } = await import('@leeway/pipeline/config')
  const loaded = await readConfig(path, world.env)
  const monitors = findMonitors(loaded, names)
  const { openSinks, openStore } = await import('@leeway/pipeline')
  const progress = createProgress(world.stderr)
  const store = await openStore(loaded, 'leeway run')
  const runs: ShownRun[] = []
  const problems: unknown[] = []
  const warnings: string[] = []
  try {
    const sinks = openSinks(loaded.config.sinks)
    const instant = at ?? new Date().toISOString()
    for (const [index, monitor] of monitors.entries()) {
      const onStage = (stage: string): void =>
        progress.show(`${index + 1} of ${monitors.length}  ${monitor.name}  ${stage}`)
      const how = { at: instant, notifyPatienceSeconds: NOTIFY_PATIENCE, onStage }
      runs.push(await runOne({ loaded, monitor, store, sinks, ...how }))
    }
    progress.show('messages')
    const sent = await sendOlder(loaded, store)
    problems.push(...sent.errors)
    warnings.push(...sent.warnings)
    await applyRetention(loaded.config, store).catch((error: unknown) => problems.push(error))
  } finally {
    progress.clear()
    await store.close().catch((error: unknown) => problems.push(error))
  }
  world.stdout.write(json ? runJson(runs) : runTable(runs, terminalLayout(world)))
  if (!json && runs.some(({ written }) => written.length > 0)) {
    world.stderr.write(`reports in ${resolve(loaded.folder, loaded.config.output.folder)}\n`)
  }
  warnings.unshift(...runs.flatMap((run) => run.warnings ?? []))
  for (const warning of warnings) world.stderr.write(`leeway: ${visibleText(warning)}\n`)
  for (const problem of problems) world.stderr.write(`${describeError(problem)}\n`)
  return exitCodeOfRuns(runs, failOn, problems)
}

/** Sends what is due of earlier runs; where the store itself fails, that is an error. */
async function sendOlder(
  loaded: LoadedConfig,
  store: RunMonitorOptions['store'],
): Promise<Pick<SentMessages, 'errors' | 'warnings'>> {
  const { sendDueMessages } = await import('@leeway/pipeline')
  try {
    return await sendDueMessages({ loaded, store })
  } catch (error) {
    return { errors: [error], warnings: [] }
  }
}

/** Removes what the store shall not keep; the time is that of the clock, also where `--at` fills a gap. */
async function applyRetention(
  { retention }: LoadedConfig['config'],
  store: RunMonitorOptions['store'],
): Promise<void> {
  if (retention === undefined) return
  await store.applyRetention({ ...retention, now: new Date().toISOString() })
}
