import { randomBytes } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { archiveOf } from '@leeway/pipeline'
import { readConfig } from '@leeway/pipeline/config'
import { findBrowser } from '@leeway/report-renderer'
import { storyPage } from '../page/story-page.ts'
import { writeMessages } from '../page/write-messages.ts'
import { collectDelivered } from '../receivers/collect-delivered.ts'
import { startReceivers } from '../receivers/start-receivers.ts'
import { type Replayed, type ReplayListener, replayMonth } from '../replay/replay-month.ts'
import { writePlaces } from '../replay/write-places.ts'
import { judgeMonth } from './judge-month.ts'
import { leewayYaml } from './leeway-yaml.ts'
import { type Told, toldOn } from './told.ts'
import { writeData } from './write-data.ts'

/** What is heard of the story while it is told. */
export interface StoryListener extends Pick<ReplayListener, 'onStage' | 'onPeriodic'> {
  /** The receivers listen; of those for metrics it is said which it is. */
  readonly onReceivers?: (metrics: string) => void
  /** Leeway sent a message. */
  readonly onTold?: (told: Told) => void
}

/** What came of the story. */
export interface ToldStory {
  readonly replayed: Replayed
  readonly told: readonly Told[]
  /** In what Leeway was wrong. */
  readonly mistakes: readonly string[]
  /** What could not be done here, such as PDFs without a browser. */
  readonly notes: readonly string[]
  /** What was made, relative to the folder. */
  readonly files: readonly string[]
  readonly commands: readonly string[]
}

/**
 * Tells the story in a folder, which is emptied first: writes the data, starts the receivers, replays the month, and writes what arrived, the dashboards and the page about all of it. The receivers are closed when it ends.
 */
export async function tellStory(folder: string, listener: StoryListener = {}): Promise<ToldStory> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  listener.onStage?.('playing the matches')
  await writeData(join(folder, 'data'))
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  await writeFile(join(folder, 'webhook-secret.txt'), secret, { mode: 0o600 })
  const config = join(folder, 'leeway.yaml')
  await writeFile(config, leewayYaml)

  await using receivers = await startReceivers()
  listener.onReceivers?.(receivers.metrics.what)
  const loaded = await readConfig(config, receivers.environment)
  const deliveredNow = collectDelivered(receivers)
  const told: Told[] = []
  const replayed = await replayMonth(loaded, {
    ...listener,
    onJudged({ date, monitor }) {
      const message = toldOn(date, monitor, deliveredNow())
      if (message === undefined) return
      told.push(message)
      listener.onTold?.(message)
    },
    onPeriodic(run) {
      deliveredNow()
      listener.onPeriodic?.(run)
    },
  })

  listener.onStage?.('the page')
  const mistakes = judgeMonth(told)
  const withoutPdf = (await findBrowser()) === undefined ? noBrowser : undefined
  const notes = withoutPdf === undefined ? replayed.errors.map(messageOf) : [withoutPdf]
  await writeMessages(folder, told)
  const places = await writePlaces(folder, receivers)
  const archived = await archiveOf(loaded).list({})
  const commands = commandsOn(relative(process.cwd(), config))
  const page = storyPage({
    ...{ folder, replayed, told, mistakes, archived, secret, places, commands },
    ...(withoutPdf && { withoutPdf }),
  })
  await writeFile(join(folder, 'index.html'), page)
  const made = archived.flatMap((entry) =>
    entry.files.filter(({ format }) => format !== 'json').map(({ path }) => relative(folder, path)),
  )
  const files = [...made, ...places.flatMap((place) => place.files), 'messages', 'reports']
  return { replayed, told, mistakes, notes, files, commands }
}

const noBrowser =
  'There are no PDFs: they are printed by Chrome or Chromium, and none was found (Debian: apt-get install --no-install-recommends chromium-headless-shell).'

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** What can be asked of the store afterwards. */
function commandsOn(config: string): string[] {
  return [
    `npm run -s leeway -- history odds-feed --config ${config}`,
    `npm run -s leeway -- report weekly home-wins --date 2021-02-18 --config ${config}`,
  ]
}
