export type { Attachment, Channel, SendOptions, Sent, Verified } from './channel/channel.ts'
export type {
  ChannelConfig,
  EmailConfig,
  SlackConfig,
  TeamsConfig,
  WebhookConfig,
} from './channel/channel-config.ts'
export { type AlertConfig, type ConfiguredChannels, channelsFrom } from './channel/channels-from.ts'
export { type ChannelOptions, openChannel } from './channel/open-channel.ts'
export type { HttpOptions } from './channel/post-json.ts'
export { type FailedSend, nextAttempt } from './delivery/next-attempt.ts'
export { builtinTemplate } from './email/builtin-template.ts'
export type {
  AlertsMessage,
  AttachmentReference,
  Figure,
  Message,
  MessageWindow,
  NotedAlert,
  ReportMessage,
  TestMessage,
} from './message/message.ts'
export { messageId } from './message/message-id.ts'
export { reportFigures } from './message/report-figures.ts'
export { testMessage } from './message/test-message.ts'
export { NotifierError, type NotifierErrorCode } from './notifier-error.ts'
export type { ActiveAlert } from './plan/alert-changes.ts'
export type { HearingRules } from './plan/hearing-rules.ts'
export { hearsOf } from './plan/hears-of.ts'
export {
  type PlanInput,
  type PlannedChannel,
  type PlannedMessage,
  planMessages,
} from './plan/plan-messages.ts'
