import { NotifierError } from '../notifier-error.ts'
import { renderTeams } from '../render/render-teams.ts'
import type { Channel } from './channel.ts'
import type { TeamsConfig } from './channel-config.ts'
import { channelUrl } from './channel-url.ts'
import type { ChannelOptions } from './open-channel.ts'
import { postJson } from './post-json.ts'

/** Returns a channel to a workflow of Microsoft Teams. @throws {NotifierError} `invalid_option`, also for the URL of a connector, which Microsoft has retired */
export function openTeams({ webhook }: TeamsConfig, options: ChannelOptions): Channel {
  const address = channelUrl('teams', 'webhook', webhook, 'https://….logic.azure.com/workflows/…')
  if (/(^|\.)(webhook\.office(365)?\.com|outlook\.office(365)?\.com)$/.test(address.url.hostname)) {
    throw new NotifierError(
      'invalid_option',
      'teams: webhook is the URL of an Office 365 connector, which Microsoft has retired; make a workflow in Teams ("Send webhook alerts to a channel") and give its URL',
    )
  }
  return {
    label: address.label,
    async send(message, { remarks = [], signal } = {}) {
      const body = renderTeams(message, { ...options, remarks })
      await postJson(address, JSON.stringify(body), { ...options, signal })
      return { warnings: [] }
    },
    verify: async () => ({ found: `the URL of ${address.label} is well formed`, warnings: [] }),
    close: () => {},
  }
}
