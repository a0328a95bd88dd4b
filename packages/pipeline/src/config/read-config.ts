import { dirname, resolve } from 'node:path'
import { isDated } from '../window/expand-template.ts'
import { expandReferences } from '../yaml/expand-references.ts'
import { parseYaml, type ReadYamlOptions, readYaml } from '../yaml/read-yaml.ts'
import { type LeewayConfig, leewayConfigSchema } from './leeway-config.ts'
import { sinkProblems } from './sink-problems.ts'
import { withEnvironment } from './with-environment.ts'

/** Variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A configuration, and the folder from which its relative paths start. */
export interface LoadedConfig {
  readonly path: string
  readonly folder: string
  readonly config: LeewayConfig
  /** What is not right, but keeps nothing from being run. */
  readonly warnings: readonly string[]
}

/**
 * Returns what a `leeway.yaml` says: references to the environment and to files replaced, every default filled in, and what only the environment says of sinks added.
 *
 * @throws {PipelineError} `invalid_config`: a line for each wrong place, with file, line, column, and what would be right
 */
export async function readConfig(path: string, env: Environment): Promise<LoadedConfig> {
  const folder = dirname(resolve(path))
  const config = await readYaml(path, leewayConfigSchema, expanding(folder, env))
  return completed(path, folder, config, env)
}

/** Returns what the text of a `leeway.yaml` says; `path` is its name in messages. @throws {PipelineError} as `readConfig` does */
export function parseConfig(text: string, path: string, env: Environment): LoadedConfig {
  const folder = dirname(resolve(path))
  const config = parseYaml(text, path, leewayConfigSchema, expanding(folder, env))
  return completed(path, folder, config, env)
}

function completed(
  path: string,
  folder: string,
  said: LeewayConfig,
  env: Environment,
): LoadedConfig {
  const { config, warnings } = withEnvironment(said, env)
  const undated = config.monitors
    .filter(({ current }) => typeof current === 'string' && !isDated(current))
    .map(
      ({ name }) =>
        `${path}: monitor ${name}: current has neither {yyyy}, {MM}, … in its path nor a timeColumn, so every window judges the same file`,
    )
  const channels = Object.entries(config.channels).flatMap(([name, channel]) =>
    channel.type === 'slack' && channel.channel !== undefined
      ? [
          `${path}: channel ${name}: an incoming webhook posts to the channel that it was made for, whatever is asked; make one for ${channel.channel}, or leave channel out`,
        ]
      : [],
  )
  return { path, folder, config, warnings: [...warnings, ...undated, ...channels] }
}

function expanding(folder: string, env: Environment): ReadYamlOptions<LeewayConfig> {
  return {
    prepare: (document) => expandReferences(document, { env, folder }),
    check: (config) => sinkProblems(config, env),
    advice: 'leeway init writes one',
  }
}
