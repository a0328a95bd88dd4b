import type { Message } from '../message/message.ts'
import { fitting } from './fitting.ts'
import { type MessageView, messageView, type ViewOptions } from './message-view.ts'

/** A workflow takes 28 KB; below 25 KB nothing is lost on the way. */
const MOST_BYTES = 24_000

const colors = {
  critical: 'Attention',
  warning: 'Warning',
  info: 'Accent',
  good: 'Good',
} as const

/** What a workflow of Microsoft Teams takes: a message with one Adaptive Card. */
export interface TeamsBody {
  readonly type: 'message'
  readonly attachments: readonly object[]
}

/** Returns a message as an Adaptive Card below 25 KB. What comes from data stands in text runs, in which nothing is read as Markdown. */
export function renderTeams(message: Message, options: ViewOptions = {}): TeamsBody {
  return fitting(
    options.maximumAlerts ?? 20,
    (maximumAlerts) => teamsBody(messageView(message, { ...options, maximumAlerts })),
    (body) => Buffer.byteLength(JSON.stringify(body)) <= MOST_BYTES,
  )
}

function teamsBody(view: MessageView): TeamsBody {
  const { title, summary, tone, groups, figures, notes, facts, footer } = view
  const pairs = (of: MessageView['facts'], extra: Run = {}): object[] =>
    of.map(({ title: name, value }) =>
      richText([
        { text: `${name}: `, weight: 'Bolder', ...extra },
        { text: value, ...extra },
      ]),
    )
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          msteams: { width: 'Full' },
          fallbackText: title,
          body: [
            richText([{ text: title, size: 'Large', weight: 'Bolder', color: colors[tone] }]),
            ...(summary === '' ? [] : [richText([{ text: summary }])]),
            ...groups.flatMap((group) => [
              richText([{ text: group.title, weight: 'Bolder' }], 'Medium'),
              ...group.alerts.map(({ severity, text, detail }) =>
                richText([
                  {
                    text: `${severity}  `,
                    weight: 'Bolder',
                    color: group.isGood ? 'Good' : colors[severity],
                  },
                  { text },
                  ...(detail === '' ? [] : [{ text: ` (${detail})`, isSubtle: true }]),
                ]),
              ),
              ...(group.more > 0
                ? [richText([{ text: `and ${group.more} more`, isSubtle: true }])]
                : []),
            ]),
            ...pairs(figures),
            ...notes.map((text) => richText([{ text }])),
            ...pairs(facts, { size: 'Small', isSubtle: true }),
            richText([{ text: footer, size: 'Small', isSubtle: true }]),
          ],
        },
      },
    ],
  }
}

interface Run {
  readonly text?: string
  readonly size?: 'Small' | 'Large'
  readonly weight?: 'Bolder'
  readonly color?: (typeof colors)[keyof typeof colors]
  readonly isSubtle?: boolean
}

function richText(runs: readonly Run[], spacing?: 'Medium'): object {
  return {
    type: 'RichTextBlock',
    ...(spacing === undefined ? {} : { spacing }),
    inlines: runs.map((run) => ({ type: 'TextRun', ...run })),
  }
}
