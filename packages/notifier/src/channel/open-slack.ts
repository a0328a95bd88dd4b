import { renderSlack } from '../render/render-slack.ts'
import type { Channel } from './channel.ts'
import type { SlackConfig } from './channel-config.ts'
import { channelUrl } from './channel-url.ts'
import type { ChannelOptions } from './open-channel.ts'
import { postJson } from './post-json.ts'

/** Returns a channel to an incoming webhook of Slack. @throws {NotifierError} `invalid_option` */
export function openSlack({ webhook }: SlackConfig, options: ChannelOptions): Channel {
  const address = channelUrl('slack', 'webhook', webhook, 'https://hooks.slack.com/services/…')
  return {
    label: address.label,
    async send(message, { remarks = [], signal } = {}) {
      const body = renderSlack(message, { ...options, remarks })
      await postJson(address, JSON.stringify(body), { ...options, signal })
      return { warnings: [] }
    },
    verify: async () => ({ found: `the URL of ${address.label} is well formed`, warnings: [] }),
    close: () => {},
  }
}
