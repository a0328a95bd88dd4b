import type { AlertsMessage, Message, NotedAlert } from '../message/message.ts'
import { fitting } from './fitting.ts'
import { messageView, type ViewOptions } from './message-view.ts'
import { shorten } from './shorten.ts'

/** Standard Webhooks recommends to stay below 20 KB. */
const MOST_BYTES = 19_000

/** The longest text of one field. */
const LONGEST = 300

/** What a webhook receives. */
export interface WebhookBody {
  readonly type: 'leeway.alerts' | 'leeway.report' | 'leeway.test'
  /** When what it tells of was known. */
  readonly timestamp: string
  readonly data: object
}

/** Returns a message as a webhook receives it, below 20 KB: of many alerts the first ones, `omitted` says how many are not in it. */
export function renderWebhook(message: Message, options: ViewOptions = {}): WebhookBody {
  const { title, summary } = messageView(message, { maximumAlerts: 0 })
  const base = {
    type: `leeway.${message.kind}` as const,
    timestamp: message.at,
  }
  if (message.kind === 'test') return { ...base, data: { title, summary } }
  if (message.kind === 'report') {
    const { monitor, window, figures } = message
    return {
      ...base,
      data: { title, summary, monitor: short(monitor), window, figures: shortFigures(figures) },
    }
  }
  return fitting(
    options.maximumAlerts ?? 100,
    (most) => ({ ...base, data: { title, summary, ...alertsData(message, most) } }),
    (body) => Buffer.byteLength(JSON.stringify(body)) <= MOST_BYTES,
  )
}

function alertsData(message: AlertsMessage, most: number): object {
  const { monitor, labels, runId, window, active, figures, notes } = message
  let room = most
  let omitted = 0
  const some = (alerts: readonly NotedAlert[]): object[] => {
    const shown = alerts.slice(0, room)
    room -= shown.length
    omitted += alerts.length - shown.length
    return shown.map(({ id, text, column, ...alert }) => ({
      ...alert,
      id: short(id),
      text: short(text),
      ...(column === undefined ? {} : { column: short(column) }),
    }))
  }
  const shownLabels = Object.entries(labels).slice(0, 10)
  return {
    monitor: short(monitor),
    labels: Object.fromEntries(shownLabels.map(([name, value]) => [short(name), short(value)])),
    runId: short(runId),
    window,
    began: some(message.began),
    worsened: some(message.worsened),
    ended: some(message.ended),
    reminded: some(message.reminded),
    omitted,
    active,
    figures: shortFigures(figures),
    notes: notes.slice(0, 5).map(short),
  }
}

function shortFigures(figures: AlertsMessage['figures']): object[] {
  return figures
    .slice(0, 10)
    .map(({ title, value }) => ({ title: short(title), value: short(value) }))
}

function short(text: string): string {
  return shorten(text, LONGEST).replace(/\p{Cs}/gu, '\ufffd')
}
