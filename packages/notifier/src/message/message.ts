import type { AlertType, Severity } from '@leeway/monitoring-report'

/** The time span that a message is about, ISO 8601 with a time zone. */
export interface MessageWindow {
  readonly from: string
  readonly to: string
}

/** One alert in a message. */
export interface NotedAlert {
  readonly id: string
  readonly type: AlertType
  /** What it is now; of one that has ended, what it was last. */
  readonly severity: Severity
  readonly text: string
  readonly column?: string
  /** When the first of the reports in a row that gave it was made. */
  readonly since: string
  /** Of one that got worse: what it was before. */
  readonly severityBefore?: Severity
  /** Of one that goes on below what the channel wants to hear of: what it is now. */
  readonly severityAfter?: Severity
}

/** A number that a message shows. */
export interface Figure {
  readonly title: string
  readonly value: string
}

/** A file that goes along where a channel can carry it; what sends the message makes or reads it. */
export interface AttachmentReference {
  readonly format: string
  readonly fileName: string
  /** A file that is there. */
  readonly path?: string
  /** A report of the store. */
  readonly runId?: string
}

interface Common {
  /** The same for the same message however often it is planned or sent: `webhook-id`, and the e-mail's Message-ID. */
  readonly id: string
  /** When what it tells of was known. */
  readonly at: string
  readonly attachments?: readonly AttachmentReference[]
}

/** Alerts of a monitor that began, got worse or ended with one report. */
export interface AlertsMessage extends Common {
  readonly kind: 'alerts'
  readonly monitor: string
  readonly labels: Readonly<Record<string, string>>
  readonly runId: string
  readonly window: MessageWindow
  readonly began: readonly NotedAlert[]
  readonly worsened: readonly NotedAlert[]
  readonly ended: readonly NotedAlert[]
  /** Alerts that go on, told again because a reminder is due. */
  readonly reminded: readonly NotedAlert[]
  /** How many alerts that the channel hears of are active now. */
  readonly active: number
  readonly figures: readonly Figure[]
  /** What makes this report less than comparable with the one before: another policy, another reference. */
  readonly notes: readonly string[]
}

/** A periodic report is ready. */
export interface ReportMessage extends Common {
  readonly kind: 'report'
  readonly monitor: string
  readonly title: string
  readonly window: MessageWindow
  readonly figures: readonly Figure[]
  /** A sentence or two. */
  readonly summary?: string
}

/** A message that says that the channel works. */
export interface TestMessage extends Common {
  readonly kind: 'test'
  readonly channel: string
}

/** What a channel sends: plain JSON, without secrets. */
export type Message = AlertsMessage | ReportMessage | TestMessage
