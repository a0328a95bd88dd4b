import process from 'node:process'
import type { Scheduler } from '@leeway/scheduler'
import type { CliWorld } from '../cli-world.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { visibleLines } from '../text/visible-text.ts'
import type { ServeFlags } from './serve-flags.ts'

/**
 * Runs `leeway serve` until a signal ends it, and returns its exit code.
 *
 * @throws PipelineError `invalid_config`
 * @throws SchedulerError `token_missing`, `address_unusable`
 * @throws StoreError where the store cannot be opened, as when another process has it
 */
export async function runServe(
  { config: path, host, port, logFormat, logLevel }: ServeFlags,
  { env, stderr }: CliWorld,
): Promise<ExitCode> {
  const { readConfig } = await import('@leeway/pipeline/config')
  const loaded = await readConfig(path, env)
  const { createLog, startScheduler } = await import('@leeway/scheduler')
  const log = createLog({
    format: logFormat ?? (stderr.isTTY ? 'text' : 'json'),
    level: logLevel,
    write: (line) => stderr.write(visibleLines(line)),
  })
  for (const warning of loaded.warnings) log.warn(warning)
  const scheduler = await startScheduler({
    loaded,
    readConfig: () => readConfig(path, env),
    log,
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
  })
  await stopped(scheduler)
  return exitCode.done
}

/** Listens to signals until one has stopped the scheduler; a second one then ends the process as if nobody listened. */
function stopped(scheduler: Scheduler): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      process.off('SIGTERM', stop)
      process.off('SIGINT', stop)
      scheduler.stop().then(resolve, reject)
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
    process.on('SIGHUP', () => void scheduler.reload())
  })
}
