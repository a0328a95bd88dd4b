import type { Message } from '../message/message.ts'
import { fitting } from './fitting.ts'
import { type MessageView, messageView, type ViewGroup, type ViewOptions } from './message-view.ts'
import { shorten } from './shorten.ts'

/** Slack's limits, from the reference of Block Kit; the last is not written there: above about 13,200 characters the answer is `msg_blocks_too_long`. */
const limits = {
  header: 150,
  section: 3000,
  field: 2000,
  fields: 10,
  context: 3000,
  all: 12_000,
} as const

const marks = {
  critical: ':red_circle:',
  warning: ':large_orange_circle:',
  info: ':large_blue_circle:',
  good: ':large_green_circle:',
} as const

/** What an incoming webhook of Slack takes. */
export interface SlackBody {
  /** For notifications, and where blocks are not shown. */
  readonly text: string
  readonly blocks: readonly object[]
}

/** Returns a message as blocks, within Slack's limits; texts are escaped, so that no name mentions anybody or is a link. */
export function renderSlack(message: Message, options: ViewOptions = {}): SlackBody {
  return fitting(
    options.maximumAlerts ?? 20,
    (maximumAlerts) => slackBody(messageView(message, { ...options, maximumAlerts })),
    ({ blocks }) => JSON.stringify(blocks).length <= limits.all,
  )
}

function slackBody({
  title,
  summary,
  tone,
  groups,
  figures,
  notes,
  facts,
  footer,
}: MessageView): SlackBody {
  return {
    text: escaped(`${title}. ${summary}`, 1000),
    blocks: [
      // Plain text is not parsed for mentions and links.
      {
        type: 'header',
        text: { type: 'plain_text', text: shorten(title, limits.header), emoji: false },
      },
      ...(summary === '' ? [] : [section(`${marks[tone]} ${escaped(summary, 2500)}`)]),
      ...groups.flatMap(groupSections),
      ...(figures.length === 0
        ? []
        : [
            {
              type: 'section',
              fields: figures
                .slice(0, limits.fields)
                .map(({ title: name, value }) =>
                  mrkdwn(`*${escaped(name, 300)}*\n${escaped(value, 1000)}`),
                ),
            },
          ]),
      ...(notes.length === 0 ? [] : [section(notes.map((note) => escaped(note, 600)).join('\n'))]),
      {
        type: 'context',
        elements: [
          mrkdwn(
            [...facts.map(({ title: name, value }) => `${name}: ${value}`), footer]
              .map((fact) => escaped(fact, 250))
              .join(' · '),
          ),
        ],
      },
    ],
  }
}

/** The lines of a group, in as few sections as hold them. */
function groupSections({ title, isGood, alerts, more }: ViewGroup): object[] {
  const lines = [
    `*${title}*`,
    ...alerts.map(
      ({ severity, text, detail }) =>
        `• ${isGood ? '' : `*${severity}* `}${escaped(text, 1000)}${detail === '' ? '' : ` _(${escaped(detail, 100)})_`}`,
    ),
    ...(more > 0 ? [`_and ${more} more_`] : []),
  ]
  const texts: string[] = []
  for (const line of lines) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + line.length + 1 <= limits.section) {
      texts[texts.length - 1] = `${last}\n${line}`
    } else texts.push(line)
  }
  return texts.map(section)
}

/** Returns at most `length` characters of a text, escaped as Slack wants it; no entity is cut in two. */
function escaped(text: string, length: number): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
  let result = ''
  for (const character of text) {
    const next = entities[character] ?? character
    if (result.length + next.length >= length) return `${result}…`
    result += next
  }
  return result
}

function section(text: string): object {
  return { type: 'section', text: mrkdwn(text) }
}

function mrkdwn(text: string): object {
  return { type: 'mrkdwn', text, verbatim: true }
}
