import type { MonitoringReport } from '@leeway/monitoring-report'
import type { AlertsMessage, MessageWindow } from '../message/message.ts'
import { messageId } from '../message/message-id.ts'
import { reportFigures } from '../message/report-figures.ts'
import { type ActiveAlert, alertChanges } from './alert-changes.ts'
import type { HearingRules } from './hearing-rules.ts'

/** What a plan is made from. */
export interface PlanInput {
  readonly report: MonitoringReport
  readonly window: MessageWindow
  /**
   * The alerts that were active before this report. `undefined`: there is a report on a later window, so that this one, which fills a gap, says nothing about now, and
   * nobody hears of it.
   */
  readonly before: readonly ActiveAlert[] | undefined
  readonly channels: readonly PlannedChannel[]
}

/** A channel by its name, and what it wants to hear. */
export interface PlannedChannel extends HearingRules {
  readonly name: string
  /** Forms of the report that go along: `html`, `pdf`. @defaultValue [] */
  readonly attach?: readonly string[]
}

/** A message, and the channel that it is for; as the outbox takes it. */
export interface PlannedMessage {
  readonly id: string
  readonly channel: string
  readonly payload: AlertsMessage
}

/**
 * Returns who hears of a report: for each channel at most one message, with the alerts that began, got worse or ended with it, by what the channel wants to hear. Nothing where
 * nothing changed. The same input gives the same messages, ids included; the id depends on monitor, window and channel alone.
 *
 * A channel hears of an alert while it is active and as severe as `minimumSeverity`. It began where that is so and was not, got worse where it is so with a higher severity, and
 * ended where it was so and is not: so each beginning has one end, also where the severity falls below the minimum. A channel that is new, or wants to hear more than before, hears of what
 * goes on as having begun.
 */
export function planMessages({ report, window, before, channels }: PlanInput): PlannedMessage[] {
  if (before === undefined) return []
  const { monitor, generatedAt: at, runId } = report
  return channels.flatMap((channel): PlannedMessage[] => {
    const changes = alertChanges(report.alerts, before, at, channel)
    const { began, worsened, ended, reminded } = changes
    if (began.length + worsened.length + ended.length + reminded.length === 0) return []
    const id = messageId('alerts', monitor.name, window.from, window.to, channel.name)
    const attachments = (channel.attach ?? []).map((format) => ({
      format,
      fileName: `report.${format}`,
      runId,
    }))
    return [
      {
        id,
        channel: channel.name,
        payload: {
          kind: 'alerts',
          id,
          at,
          monitor: monitor.name,
          labels: monitor.labels,
          runId,
          window,
          ...changes,
          figures: reportFigures(report),
          notes: report.comparison?.notes ?? [],
          ...(attachments.length === 0 ? {} : { attachments }),
        },
      },
    ]
  })
}
