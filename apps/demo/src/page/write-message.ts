import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Delivered } from '../receivers/collect-delivered.ts'

/** The files of a message, relative to the folder of the page. */
export interface MessageFiles {
  readonly html: string
  readonly source: string
  readonly slack: string
  readonly teams: string
  readonly incidents: string
}

/** Returns where the files of a message lie: on a day, a week or the month of a monitor. */
export function messageFiles(window: string, monitor: string): MessageFiles {
  const file = (ending: string): string => `messages/${window}-${monitor}.${ending}`
  return {
    html: file('mail.html'),
    source: file('eml'),
    slack: file('slack.json'),
    teams: file('teams.json'),
    incidents: file('webhook.json'),
  }
}

/** Writes a message as it arrived. */
export async function writeMessage(
  folder: string,
  files: MessageFiles,
  { mail, slack, teams, incidents }: Delivered,
): Promise<void> {
  await mkdir(join(folder, 'messages'), { recursive: true })
  const contents: Record<string, string | Uint8Array | undefined> = {
    [files.html]: mail?.parsed.html || mail?.parsed.textAsHtml,
    [files.source]: mail?.source,
    [files.slack]: slack && indented(slack.body),
    [files.teams]: teams && indented(teams.body),
    [files.incidents]: incidents && indented(incidents.body),
  }
  for (const [file, content] of Object.entries(contents)) {
    if (content !== undefined) await writeFile(join(folder, file), content)
  }
}

function indented(json: string): string {
  return `${JSON.stringify(JSON.parse(json), null, 2)}\n`
}
