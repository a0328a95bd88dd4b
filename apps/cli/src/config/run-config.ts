import type { LoadedConfig } from '@leeway/pipeline/config'
import type { CliWorld } from '../cli-world.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { visibleText } from '../text/visible-text.ts'
import type { ConfigAction } from './config-command.ts'

/**
 * Runs `leeway config check|schema|show` and returns its exit code.
 *
 * @throws PipelineError `invalid_config`
 */
export async function runConfig(
  action: ConfigAction,
  path: string,
  { stdout, stderr, env }: CliWorld,
): Promise<ExitCode> {
  const { configJsonSchema, readConfig, showConfig } = await import('@leeway/pipeline/config')
  if (action === 'schema') {
    stdout.write(`${JSON.stringify(configJsonSchema(), undefined, 2)}\n`)
    return exitCode.done
  }
  const loaded = await readConfig(path, env)
  for (const warning of loaded.warnings) stderr.write(`${visibleText(warning)}\n`)
  stdout.write(action === 'show' ? showConfig(loaded.config) : `${inWords(loaded)}\n`)
  return exitCode.done
}

function inWords({ path, config }: LoadedConfig): string {
  const { monitors, sinks, channels } = config
  const list = (names: readonly string[]): string => names.join(', ') || 'none'
  const names = list(monitors.map(({ name }) => name))
  return visibleText(
    `${path} is right: ${monitors.length === 1 ? 'monitor' : 'monitors'} ${names}; sinks: ${list(Object.keys(sinks))}; channels: ${list(Object.keys(channels))}`,
  )
}
