import type { MessageView, ViewAlert, ViewGroup } from '../render/message-view.ts'

/** What a template of an e-mail gets: a {@link MessageView} with shapes, words and colours. Every field is always there. */
export interface EmailView extends Omit<MessageView, 'groups'> {
  /** Of the tone, on white. */
  readonly color: string
  /** Of the tone, as a background. */
  readonly wash: string
  readonly shape: string
  readonly groups: readonly EmailGroup[]
}

interface EmailGroup extends Omit<ViewGroup, 'alerts'> {
  readonly alerts: readonly (ViewAlert & { color: string; shape: string; word: string })[]
}

/** The colours of the report: text of each is at least 5.2:1 on white, and on its wash at least 4.5:1. */
const looks = {
  critical: { color: '#b8370b', wash: '#fcefe8', shape: '▲', word: 'Critical' },
  warning: { color: '#855700', wash: '#fdf4dc', shape: '◆', word: 'Warning' },
  info: { color: '#2442c8', wash: '#f4f6f9', shape: '○', word: 'Info' },
  good: { color: '#0b6b52', wash: '#e6f4ef', shape: '✓', word: 'Ended' },
} as const

/** Returns what a template gets. */
export function emailView(view: MessageView): EmailView {
  const { color, wash, shape } = looks[view.tone]
  return {
    ...view,
    color,
    wash,
    shape,
    groups: view.groups.map((group) => ({
      ...group,
      alerts: group.alerts.map((alert) => {
        const look = looks[group.isGood ? 'good' : alert.severity]
        return { ...alert, color: look.color, shape: look.shape, word: look.word }
      }),
    })),
  }
}
