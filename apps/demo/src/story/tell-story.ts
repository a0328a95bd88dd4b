import { randomBytes } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { archiveOf } from '@leeway/pipeline'
import { readConfig } from '@leeway/pipeline/config'
import { findBrowser } from '@leeway/report-renderer'
import { storyPage } from '../page/story-page.ts'
import { messageFiles, writeMessage } from '../page/write-message.ts'
import { startReceivers } from '../receivers/start-receivers.ts'
import { writePlaces } from '../replay/write-places.ts'
import { type HeardMonth, hearMonth, type StoryListener } from './hear-month.ts'
import { judgeMonth } from './judge-month.ts'
import { leewayYaml } from './leeway-yaml.ts'
import { writeData } from './write-data.ts'

/** What came of the story. */
export interface ToldStory extends HeardMonth {
  /** In what Leeway was wrong. */
  readonly mistakes: readonly string[]
  /** Why there are no PDFs. Absent: there are. */
  readonly withoutPdf?: string
  /** What sinks, channels and files threw. */
  readonly errors: readonly unknown[]
  /** What was made, relative to the folder. */
  readonly files: readonly string[]
  /** What can be asked of the store afterwards. */
  readonly commands: readonly string[]
}

/**
 * Tells the story in a folder, which is emptied first: writes the data, starts the receivers, replays the month, and writes what arrived, the dashboards and the page about all of it. The
 * receivers are closed when it ends.
 */
export async function tellStory(folder: string, listener: StoryListener = {}): Promise<ToldStory> {
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const config = join(folder, 'leeway.yaml')
  listener.onStage?.('playing the matches')
  await prepare(folder, { 'leeway.yaml': leewayYaml, 'webhook-secret.txt': secret })

  await using receivers = await startReceivers()
  listener.onReceivers?.(receivers.metrics.what)
  const loaded = await readConfig(config, receivers.environment)
  const heard = await hearMonth(loaded, receivers, listener)

  listener.onStage?.('the page')
  const mistakes = judgeMonth(heard.told)
  const pdf = (await findBrowser()) === undefined ? { withoutPdf: noBrowser } : {}
  await writeMessages(folder, heard)
  const places = await writePlaces(folder, receivers)
  const archived = await archiveOf(loaded).list()
  const commands = commandsOn(relative(process.cwd(), config))
  const story = { folder, ...heard, mistakes, archived, secret, places, commands, ...pdf }
  await writeFile(join(folder, 'index.html'), storyPage(story))
  const reports = archived
    .flatMap(({ files }) => files)
    .filter(({ format }) => format !== 'json')
    .map(({ path }) => relative(folder, path))
  const files = [...reports, ...places.flatMap((place) => place.files), 'messages', 'reports']
  const errors = heard.replayed.errors.filter(
    (error) => (error as { code?: unknown }).code !== 'no_browser',
  )
  return { ...heard, mistakes, errors, files, commands, ...pdf }
}

const noBrowser =
  'There are no PDFs: they are printed by Chrome or Chromium, and none was found (Debian: apt-get install --no-install-recommends chromium-headless-shell).'

async function prepare(folder: string, texts: Readonly<Record<string, string>>): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const [file, text] of Object.entries(texts)) await writeFile(join(folder, file), text)
  await writeData(join(folder, 'data'))
}

async function writeMessages(folder: string, { told, announced, replayed }: HeardMonth) {
  for (const { date, monitor, delivered } of told) {
    await writeMessage(folder, messageFiles(date, monitor), delivered)
  }
  for (const [index, { windowName, monitor }] of replayed.periodic.entries()) {
    await writeMessage(folder, messageFiles(windowName, monitor), announced[index] ?? {})
  }
}

function commandsOn(config: string): string[] {
  return [
    `npm run -s leeway -- history odds-feed --config ${config}`,
    `npm run -s leeway -- report weekly home-wins --date 2021-02-18 --config ${config}`,
  ]
}
