/** E-mail by SMTP. */
export interface EmailConfig {
  readonly type: 'email'
  readonly to: readonly string[]
  /** Default: the user of the mail server where it is an address, otherwise the first of `to`. */
  readonly from?: string
  /** Stands before what happened. Default: nothing. */
  readonly subject?: string
  /** `smtps://user:password@host:465`, `smtp://host:587`. A secret. */
  readonly smtp: string
  /** Path of a Handlebars template for the HTML. Default: the one that this package brings. */
  readonly template?: string
}

/** An incoming webhook of Slack. */
export interface SlackConfig {
  readonly type: 'slack'
  /** A secret. */
  readonly webhook: string
}

/** A workflow of Microsoft Teams that starts when a webhook request is received. */
export interface TeamsConfig {
  readonly type: 'teams'
  /** A secret. */
  readonly webhook: string
}

/** Any receiver of JSON. */
export interface WebhookConfig {
  readonly type: 'webhook'
  /** A secret. */
  readonly url: string
  /** `whsec_` and 24 to 64 bytes in base64; several with spaces between them while one replaces another. Default: messages are not signed. */
  readonly secret?: string
}

/** A way in which people, or programs, hear of alerts. */
export type ChannelConfig = EmailConfig | SlackConfig | TeamsConfig | WebhookConfig
