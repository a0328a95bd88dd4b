import type { ChannelConfig } from '../config/channels-schema.ts'
import type { LeewayConfig } from '../config/leeway-config.ts'

/** Returns the channels that hear of something, with their names: those that are named, all where no names are given. */
export function channelsOf(
  { channels }: Pick<LeewayConfig, 'channels'>,
  { channels: named }: { readonly channels?: readonly string[] },
): (ChannelConfig & { readonly name: string })[] {
  return Object.entries(channels)
    .filter(([name]) => named?.includes(name) ?? true)
    .map(([name, channel]) => ({ ...channel, name }))
}
