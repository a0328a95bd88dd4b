import type { MessageView } from './message-view.ts'

/** Returns a message as plain text, for e-mail. */
export function renderText({
  title,
  summary,
  groups,
  figures,
  notes,
  facts,
  footer,
}: MessageView): string {
  const sections = [
    [title],
    ...(summary === '' ? [] : [[summary]]),
    ...groups.map((group) => [
      `${group.title}:`,
      ...group.alerts.map(
        ({ severity, text, detail }) =>
          `- [${severity}] ${text}${detail === '' ? '' : ` (${detail})`}`,
      ),
      ...(group.more > 0 ? [`- and ${group.more} more`] : []),
    ]),
    figures.map(({ title: name, value }) => `${name}: ${value}`),
    notes,
    facts.map(({ title: name, value }) => `${name}: ${value}`),
    ['-- ', footer],
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}
