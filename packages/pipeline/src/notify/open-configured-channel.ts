import { resolve } from 'node:path'
import type { Channel, ChannelOptions } from '@leeway/notifier'
import type { LoadedConfig } from '../config/read-config.ts'
import { PipelineError } from '../pipeline-error.ts'

/**
 * Returns a channel of a configuration, ready to send. The path of a template starts at the configuration's folder.
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
  const settings = { ...options, maximumAlerts: channel.maximumAlerts }
  if (channel.type !== 'email' || channel.template === undefined) {
    return openChannel(channel, settings)
  }
  return openChannel({ ...channel, template: resolve(folder, channel.template) }, settings)
}
