import { isSigned } from '../receivers/is-signed.ts'
import type { Told } from '../story/told.ts'
import type { Turn } from '../story/turns.ts'
import { slackLines, teamsLines } from './card-lines.ts'
import { dayWords } from './day-words.ts'
import { messageFiles } from './write-message.ts'

const changes = { began: 'It begins', worsened: 'It gets worse', ended: 'It ends' } as const

/** Returns what the page shows of a turn of the story, and of the message on it. */
export function turnView(turn: Turn, told: Told | undefined, secret: string): object {
  const frame = {
    title: `${changes[turn.change]}: ${turn.monitor}`,
    day: dayWords(turn.date),
    monitor: turn.monitor,
    happened: turn.happened,
    told: told?.title ?? 'Nothing.',
  }
  return told === undefined ? frame : { ...frame, ...messageView(told, secret) }
}

function messageView(told: Told, secret: string): object {
  const { mail, slack, teams, incidents } = told.delivered
  const files = messageFiles(told.date, told.monitor)
  const about = `${told.monitor} of ${dayWords(told.date)}`
  return {
    mail: mail && {
      to: [mail.parsed.to ?? []]
        .flat()
        .map(({ text }) => text)
        .join(', '),
      subject: mail.parsed.subject,
      title: `E-mail on ${about}`,
      href: files.html,
      source: files.source,
      attached: mail.parsed.attachments.map(({ filename }) => filename).join(', '),
    },
    cards: [
      ...(slack ? [{ name: 'Slack', lines: slackLines(slack.body), href: files.slack }] : []),
      ...(teams
        ? [{ name: 'Microsoft Teams', lines: teamsLines(teams.body), href: files.teams }]
        : []),
    ],
    webhook: incidents && {
      verdict: isSigned(incidents, secret) ? 'the signature is right' : 'the signature is wrong',
      label: `Webhook on ${about}`,
      text: [
        ...['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(
          (name) => `${name}: ${incidents.headers[name]}`,
        ),
        '',
        JSON.stringify(JSON.parse(incidents.body), null, 2),
      ].join('\n'),
    },
  }
}
