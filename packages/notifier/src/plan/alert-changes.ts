import type { Alert, AlertType, Severity } from '@leeway/monitoring-report'
import type { AlertsMessage, NotedAlert } from '../message/message.ts'
import type { HearingRules } from './hearing-rules.ts'
import { hearsOf } from './hears-of.ts'
import { severityRank } from './severity-rank.ts'

/** An alert that was active before a report; the alert states of `@leeway/state-store` are such. */
export interface ActiveAlert {
  readonly id: string
  readonly type: AlertType
  readonly severity: Severity
  readonly message: string
  readonly column?: string
  /** When the first of the reports in a row that gave it was made. */
  readonly since: string
  /** When the last of them was. */
  readonly lastSeen: string
  /** Names of the channels that heard of it. Default: those that would hear of it now. */
  readonly heardBy?: readonly string[]
}

/** What became of alerts with a report, as a channel hears it. */
export type AlertChanges = Pick<
  AlertsMessage,
  'began' | 'worsened' | 'ended' | 'reminded' | 'active'
>

const HOUR = 3_600_000

/** Returns what a channel hears of the alerts of a report made at `at`: the most severe first, else in the order of the report. To a channel that is new an alert that goes on begins now, and what it never heard of does not end. */
export function alertChanges(
  alerts: readonly Alert[],
  before: readonly ActiveAlert[],
  at: string,
  channel: HearingRules & { readonly name: string },
): AlertChanges {
  const { name, sendResolved = true, remindEveryHours } = channel
  const isHeard = (alert: Alert | undefined): boolean =>
    alert !== undefined && hearsOf(channel, alert)
  const wasHeard = (was: ActiveAlert): boolean =>
    was.heardBy?.includes(name) ?? hearsOf(channel, was)
  const earlier = new Map(before.map((alert) => [alert.id, alert]))
  const now = new Map(alerts.map((alert) => [alert.id, alert]))
  const began: NotedAlert[] = []
  const worsened: NotedAlert[] = []
  const reminded: NotedAlert[] = []
  for (const alert of now.values()) {
    if (!isHeard(alert)) continue
    const was = earlier.get(alert.id)
    const noted = note(alert, was?.since ?? new Date(at).toISOString())
    if (was === undefined || !wasHeard(was)) began.push(noted)
    else if (severityRank(alert.severity) > severityRank(was.severity)) {
      worsened.push({ ...noted, severityBefore: was.severity })
    } else if (isReminderDue(was, at, remindEveryHours)) reminded.push(noted)
  }
  const ended = before.flatMap((was): NotedAlert[] => {
    const alert = now.get(was.id)
    if (!sendResolved || !wasHeard(was) || isHeard(alert)) return []
    return [
      {
        ...note(was, was.since),
        ...(alert === undefined ? {} : { severityAfter: alert.severity }),
      },
    ]
  })
  const active = [...now.values()].filter(isHeard).length
  const [b, w, e, r] = [began, worsened, ended, reminded].map(bySeverity)
  return { began: b!, worsened: w!, ended: e!, reminded: r!, active }
}

/** Whether another whole interval since the beginning has passed since the report before. */
function isReminderDue(
  { since, lastSeen }: ActiveAlert,
  at: string,
  hours: number | undefined,
): boolean {
  if (hours === undefined) return false
  const intervals = (until: string): number =>
    Math.floor((Date.parse(until) - Date.parse(since)) / (hours * HOUR))
  return intervals(at) > intervals(lastSeen)
}

function note(
  { id, type, severity, message, column }: Alert | ActiveAlert,
  since: string,
): NotedAlert {
  return {
    id,
    type,
    severity,
    text: message,
    ...(column === undefined ? {} : { column }),
    since,
  }
}

function bySeverity(alerts: readonly NotedAlert[]): NotedAlert[] {
  return alerts.toSorted((a, b) => severityRank(b.severity) - severityRank(a.severity))
}
