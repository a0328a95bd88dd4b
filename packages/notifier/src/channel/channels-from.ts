import { NotifierError } from '../notifier-error.ts'
import type { ChannelConfig } from './channel-config.ts'

/** Channels as `alert_config` of the original guide has them. */
export interface AlertConfig {
  readonly email?: {
    readonly to: readonly string[]
    readonly from?: string
    readonly subject?: string
    /** Path of a template; `drift_alert.html` where there is no such file is the one that this package brings. */
    readonly template?: string
    /** The mail server; `smtp` of the options stands in for it. A secret. */
    readonly smtp?: string
  }
  readonly slack?: {
    /** A secret. */
    readonly webhook: string
    /** Tells people where the messages go; an incoming webhook has a channel of its own. */
    readonly channel?: string
  }
}

/** Channels by name, and what could not be done as asked. */
export interface ConfiguredChannels {
  readonly channels: Readonly<Record<string, ChannelConfig>>
  readonly warnings: readonly string[]
}

/**
 * Returns the channels `email` and `slack` of an `alert_config`.
 *
 * @param options `smtp`: the mail server where the configuration names none, such as `process.env.SMTP_URL`
 * @throws {NotifierError} `invalid_option` where there is e-mail and no mail server
 */
export function channelsFrom(
  { email, slack }: AlertConfig,
  { smtp: server }: { readonly smtp?: string | undefined } = {},
): ConfiguredChannels {
  const channels: Record<string, ChannelConfig> = {}
  if (email !== undefined) {
    const { smtp = server, ...rest } = email
    if (smtp === undefined) {
      throw new NotifierError(
        'invalid_option',
        'email: smtp is missing: expected the URL of a mail server, such as smtps://user:password@host:465',
      )
    }
    channels.email = { type: 'email', ...rest, smtp }
  }
  if (slack !== undefined) channels.slack = { type: 'slack', webhook: slack.webhook }
  return { channels, warnings: slackWarnings(slack?.channel) }
}

function slackWarnings(channel: string | undefined): string[] {
  if (channel === undefined) return []
  return [
    `slack: channel ${channel}: an incoming webhook posts to the channel that it was made for, whatever is asked; make one for ${channel}, or leave the option out`,
  ]
}
