import { openEmail } from '../email/open-email.ts'
import type { Channel } from './channel.ts'
import type { ChannelConfig } from './channel-config.ts'
import { openSlack } from './open-slack.ts'
import { openTeams } from './open-teams.ts'
import { openWebhook } from './open-webhook.ts'
import type { HttpOptions } from './post-json.ts'

/** How a channel sends. */
export interface ChannelOptions extends HttpOptions {
  /** Most alerts that a message lists; the others are counted. @defaultValue 20 */
  readonly maximumAlerts?: number
}

/**
 * Returns a channel, ready to send. Nothing is connected to before the first message.
 *
 * @throws {NotifierError} `invalid_option`
 */
export function openChannel(config: ChannelConfig, options: ChannelOptions = {}): Channel {
  if (config.type === 'email') return openEmail(config, options)
  if (config.type === 'slack') return openSlack(config, options)
  if (config.type === 'teams') return openTeams(config, options)
  return openWebhook(config, options)
}
