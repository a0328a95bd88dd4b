import type { Severity } from '@leeway/monitoring-report'
import type { AlertsMessage, Figure, Message, NotedAlert } from '../message/message.ts'
import { severityRank } from '../plan/severity-rank.ts'
import { shorten } from './shorten.ts'
import { visibleText } from './visible-text.ts'

/** What a message looks like on every channel: texts on one line each, without characters that cannot be seen, not yet escaped for a format. */
export interface MessageView {
  readonly title: string
  readonly summary: string
  /** Of the worst that is told; `good` where all that it tells is good. */
  readonly tone: Severity | 'good'
  readonly groups: readonly ViewGroup[]
  readonly figures: readonly Figure[]
  readonly notes: readonly string[]
  /** Monitor, window and run. */
  readonly facts: readonly Figure[]
  readonly footer: string
}

/** Alerts to which the same happened. */
export interface ViewGroup {
  readonly title: string
  readonly isGood: boolean
  readonly alerts: readonly ViewAlert[]
  /** How many more there are; 0 for none. */
  readonly more: number
}

/** One alert. */
export interface ViewAlert {
  readonly severity: Severity
  readonly text: string
  /** `until now a warning`, `since 4 May 2026, 06:00 UTC`; may be empty. */
  readonly detail: string
}

/** How much is shown. */
export interface ViewOptions {
  /** Alerts of all groups together, the first groups first; the others are counted. @defaultValue 20 */
  readonly maximumAlerts?: number
  /** UTF-16 units of an alert's text. @defaultValue 300 */
  readonly longestText?: number
  /** What is to be said beside, such as an attachment that could not be made. @defaultValue [] */
  readonly remarks?: readonly string[]
}

const NAME_LENGTH = 100

/** Returns what a message shows. */
export function messageView(message: Message, options: ViewOptions = {}): MessageView {
  const view = viewOf(message, options)
  const remarks = options.remarks ?? []
  return { ...view, notes: [...view.notes, ...remarks].map((note) => line(note, 300)) }
}

function viewOf(message: Message, options: ViewOptions): MessageView {
  if (message.kind === 'alerts') return alertsView(message, options)
  if (message.kind === 'report') {
    return {
      title: line(message.title, 140),
      summary: line(message.summary ?? '', 600),
      tone: 'info',
      groups: [],
      figures: plainFigures(message.figures),
      notes: [],
      facts: [
        { title: 'Monitor', value: line(message.monitor, NAME_LENGTH) },
        { title: 'Period', value: windowText(message.window) },
      ],
      footer: 'Sent by Leeway for a periodic report.',
    }
  }
  return {
    title: 'Leeway: this channel works',
    summary: `A test message for the channel ${line(message.channel, NAME_LENGTH)}. Nothing is wrong; alerts will arrive here.`,
    tone: 'good',
    groups: [],
    figures: [],
    notes: [],
    facts: [{ title: 'Sent', value: moment(message.at) }],
    footer: 'Sent by leeway notify test.',
  }
}

function alertsView(
  message: AlertsMessage,
  { maximumAlerts = 20, longestText = 300 }: ViewOptions,
): MessageView {
  const monitor = line(message.monitor, NAME_LENGTH)
  const { began, worsened, ended, reminded, active } = message
  let room = maximumAlerts
  const group = (title: string, alerts: readonly NotedAlert[], isGood = false): ViewGroup[] => {
    if (alerts.length === 0) return []
    const shown = alerts.slice(0, room)
    room -= shown.length
    return [
      {
        title,
        isGood,
        alerts: shown.map((alert) => viewAlert(alert, longestText, isGood)),
        more: alerts.length - shown.length,
      },
    ]
  }
  const groups = [
    ...group('New', began),
    ...group('Worse', worsened),
    ...group('Ended', ended, true),
    ...group('Still active', reminded),
  ]
  const bad = [...began, ...worsened, ...reminded]
  const worst = bad.toSorted((a, b) => severityRank(b.severity) - severityRank(a.severity))[0]
  const labels = Object.entries(message.labels)
    .slice(0, 4)
    .map(([name, value]) => ({ title: line(name, 40), value: line(value, NAME_LENGTH) }))
  return {
    title: `${monitor}: ${titleOf(message)}`,
    summary: `${sentence(message)} ${active === 0 ? 'No alert is active now.' : `${count(active, 'alert')} ${active === 1 ? 'is' : 'are'} active now.`}`,
    tone: worst?.severity ?? 'good',
    groups,
    figures: plainFigures(message.figures),
    notes: message.notes,
    facts: [
      { title: 'Monitor', value: monitor },
      ...labels,
      { title: 'Window', value: windowText(message.window) },
      { title: 'Run', value: line(message.runId, NAME_LENGTH) },
    ],
    footer: 'Leeway tells of an alert when it begins, gets worse and ends, not at every run.',
  }
}

function titleOf({ began, worsened, ended, reminded, active }: AlertsMessage): string {
  if (began.length > 0) return newAlerts(began)
  if (worsened.length > 0) return `${count(worsened.length, 'alert')} got worse`
  if (ended.length > 0) {
    return active === 0 ? 'all alerts ended' : `${count(ended.length, 'alert')} ended`
  }
  return `${count(reminded.length, 'alert')} still active`
}

function newAlerts(began: readonly NotedAlert[]): string {
  const critical = began.filter(({ severity }) => severity === 'critical').length
  if (critical === began.length) return count(critical, 'new critical alert')
  return `${count(began.length, 'new alert')}${critical > 0 ? `, ${critical} critical` : ''}`
}

function sentence({ began, worsened, ended, reminded }: AlertsMessage): string {
  const parts = [
    ...(began.length > 0 ? [`${count(began.length, 'alert')} began`] : []),
    ...(worsened.length > 0 ? [`${worsened.length} got worse`] : []),
    ...(ended.length > 0 ? [`${ended.length} ended`] : []),
    ...(reminded.length > 0 ? [`${reminded.length} not new`] : []),
  ].join(', ')
  return /^\d+ (?!alert)/.test(parts)
    ? `${parts.replace(/^\d+/, (n) => count(Number(n), 'alert'))}.`
    : `${parts}.`
}

function viewAlert(
  { severity, text, since, severityBefore, severityAfter }: NotedAlert,
  longestText: number,
  isGood: boolean,
): ViewAlert {
  const detail = [
    ...(severityBefore === undefined ? [] : [`was: ${severityBefore}`]),
    ...(severityAfter === undefined ? [] : [`goes on as: ${severityAfter}`]),
    ...(isGood || severityBefore !== undefined ? [`since ${moment(since)}`] : []),
  ].join(', ')
  return { severity, text: line(text, longestText), detail }
}

function plainFigures(figures: readonly Figure[]): Figure[] {
  return figures
    .slice(0, 10)
    .map(({ title, value }) => ({ title: line(title, 80), value: line(value, 200) }))
}

function line(text: string, length: number): string {
  return shorten(visibleText(text), length)
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function windowText({ from, to }: { from: string; to: string }): string {
  return `${moment(from)} to ${moment(to)}`
}

const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})

function moment(instant: string): string {
  const time = Date.parse(instant)
  return Number.isNaN(time) ? line(instant, 40) : `${format.format(time)} UTC`
}
