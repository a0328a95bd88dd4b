import { PipelineError } from '../pipeline-error.ts'
import { nearestName } from '../yaml/nearest-name.ts'
import type { MonitorConfig } from './monitor-schema.ts'
import type { LoadedConfig } from './read-config.ts'

/**
 * Returns the monitors of those names, in the order of the configuration; all where none is named.
 *
 * @throws {PipelineError} `unknown_monitor`
 */
export function findMonitors(
  { path, config }: LoadedConfig,
  names: readonly string[],
): MonitorConfig[] {
  const known = config.monitors.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    const meant = nearestName(unknown, known)
    const advice = meant ? `did you mean '${meant}'?` : `there are ${known.join(', ')}`
    throw new PipelineError('unknown_monitor', `${path}: no monitor '${unknown}': ${advice}`)
  }
  return config.monitors.filter(({ name }) => names.length === 0 || names.includes(name))
}
