import { createHash } from 'node:crypto'
import type { ArchiveEntry } from '@leeway/report-renderer'
import { logo, sprite, type Tag, verdictLevel } from '@leeway/report-renderer/site'
import Handlebars from 'handlebars'
import type { Replayed } from '../replay/replay-month.ts'
import type { Told } from '../story/told.ts'
import { dates, monitorNames, turns } from '../story/turns.ts'
import { monthView } from './month-view.ts'
import { pageStyle } from './page-style.ts'
import { pageTemplate } from './page-template.ts'
import { reportRows } from './report-rows.ts'
import { turnView } from './turn-view.ts'

/** What the page tells. */
export interface Story {
  /** The folder of the page; links start there. */
  readonly folder: string
  readonly replayed: Replayed
  readonly told: readonly Told[]
  /** In what Leeway was wrong. */
  readonly mistakes: readonly string[]
  /** The weekly and monthly reports, where they lie at last. */
  readonly archived: readonly ArchiveEntry[]
  /** With which webhooks are signed. */
  readonly secret: string
  /** Why there are no PDFs. Default: there are. */
  readonly withoutPdf?: string
  readonly places: readonly Place[]
  readonly commands: readonly string[]
}

/** Where something went, and the files that show it. */
export interface Place {
  readonly name: string
  readonly about: string
  /** Relative to the folder of the page. */
  readonly files: readonly string[]
}

const render = Handlebars.compile(pageTemplate, { strict: true, knownHelpersOnly: true })

const styleHash = `sha256-${createHash('sha256').update(pageStyle).digest('base64')}`

/** Returns the page that tells the story: static HTML without a script, which links to the files beside it. */
export function storyPage(story: Story): string {
  const { replayed, told, mistakes, secret, withoutPdf, places, commands } = story
  const reports = replayed.days.length
  return render({
    style: pageStyle,
    styleHash,
    sprite,
    logo,
    mistakes,
    headline:
      mistakes.length > 0
        ? 'Leeway was wrong.'
        : 'Two things went wrong in four weeks, and Leeway said so.',
    lead: `${reports} reports, ${told.length} messages on four channels each: one when something began, got worse or ended. ${mistakes.length > 0 ? 'What should have been told:' : 'The other days were silent, and so was the monitor to which nothing happened.'}`,
    months: monitorNames.map((monitor) => monthView(monitor, replayed.days, told)),
    legend: verdictsIn(replayed),
    silentDays: dates.length * monitorNames.length - told.length,
    turns: turns.map((turn) => {
      const found = told.find(({ date, monitor }) => date === turn.date && monitor === turn.monitor)
      return turnView(turn, found, secret)
    }),
    aboutReports:
      withoutPdf ??
      'Each is compared with the one of the week before. They were sent by e-mail, with the page and the PDF attached.',
    reports: reportRows(story.folder, replayed, story.archived),
    places,
    commands: commands.join('\n'),
  })
}

/** Each verdict of the month once, in the order in which they came. */
function verdictsIn({ days }: Replayed): Tag[] {
  return [
    ...new Map(
      days.map(({ report }) => verdictLevel(report)).map((tag) => [tag.label, tag]),
    ).values(),
  ]
}
