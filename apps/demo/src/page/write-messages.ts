import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Told } from '../story/told.ts'

/** The files of a message, relative to the folder of the page. */
export interface MessageFiles {
  readonly html: string
  readonly source: string
  readonly slack: string
  readonly teams: string
  readonly incidents: string
}

/** Returns where the files of a message lie. */
export function messageFiles({ date, monitor }: Pick<Told, 'date' | 'monitor'>): MessageFiles {
  const file = (ending: string): string => `messages/${date}-${monitor}.${ending}`
  return {
    html: file('mail.html'),
    source: file('eml'),
    slack: file('slack.json'),
    teams: file('teams.json'),
    incidents: file('webhook.json'),
  }
}

/** Writes each message as it arrived. */
export async function writeMessages(folder: string, told: readonly Told[]): Promise<void> {
  await mkdir(join(folder, 'messages'), { recursive: true })
  for (const each of told) {
    const { mail, slack, teams, incidents } = each.delivered
    const files = messageFiles(each)
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
}

function indented(json: string): string {
  return `${JSON.stringify(JSON.parse(json), null, 2)}\n`
}
