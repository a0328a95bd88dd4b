import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Channel, ChannelOptions } from '@leeway/notifier'
import type { LoadedConfig } from '../config/read-config.ts'
import { PipelineError } from '../pipeline-error.ts'

/** Name under which the guide knows the template that `@leeway/notifier` brings. */
const builtinTemplate = 'drift_alert.html'

/**
 * Returns a channel of a configuration, ready to send. The path of a template starts at the configuration's folder; `drift_alert.html`, where there is no such file, is the built-in one.
 *
 * @throws {PipelineError} `unknown_channel`
 * @throws NotifierError `invalid_option`
 */
export async function openConfiguredChannel(
  { config, folder, path }: LoadedConfig,
  name: string,
  options: ChannelOptions = {},
): Promise<Channel> {
  const { openChannel } = await import('@leeway/notifier')
  const channel = Object.hasOwn(config.channels, name) ? config.channels[name] : undefined
  if (channel === undefined) {
    const known = Object.keys(config.channels).join(', ') || 'none'
    throw new PipelineError('unknown_channel', `${path}: no channel '${name}', there are ${known}`)
  }
  const { maximumAlerts } = channel
  if (channel.type !== 'email' || channel.template === undefined) {
    return openChannel(channel, { ...options, maximumAlerts })
  }
  const { template: named, ...rest } = channel
  const template = resolve(folder, named)
  const isBuiltin = basename(named) === builtinTemplate && !existsSync(template)
  return openChannel(isBuiltin ? rest : { ...rest, template }, { ...options, maximumAlerts })
}
