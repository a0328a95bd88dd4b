import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { compareOnce } from '@leeway/pipeline'
import { seededRandom } from '@leeway/stats-core'
import type { Chapter } from './chapters.ts'
import { matchCsv } from './matches/match-csv.ts'
import { playSeason } from './matches/play-season.ts'

/** What a chapter left behind. */
export interface ToldChapter {
  readonly chapter: Chapter
  readonly report: MonitoringReport
  readonly files: readonly string[]
}

/** Plays a chapter's season, writes it as CSV, compares it with the reference file, and writes report, page and metrics beside it. */
export async function tellChapter(
  chapter: Chapter,
  reference: string,
  folder: string,
): Promise<ToldChapter> {
  await mkdir(folder, { recursive: true })
  const current = join(folder, 'matches.csv')
  await writeFile(current, matchCsv(playSeason(chapter.season, seededRandom(chapter.id))))
  const { report, written, sinkErrors } = await compareOnce({
    name: 'premier-league-odds',
    labels: { environment: 'demo', model: 'premier_league_predictor', version: 'v1.2.0' },
    reference,
    current,
    columnMapping: {
      target: 'result',
      prediction: {
        label: 'predicted_result',
        probabilities: {
          home: 'home_probability',
          draw: 'draw_probability',
          away: 'away_probability',
        },
      },
      datetime: 'kick_off',
      id: 'match_id',
    },
    runId: chapter.id,
    generatedAt: '2025-05-26T06:00:00Z',
    outputs: [
      { format: 'json', path: join(folder, 'report.json') },
      { format: 'html', path: join(folder, 'report.html') },
      { format: 'metrics', path: join(folder, 'metrics.prom') },
    ],
  })
  const [failed] = sinkErrors
  if (failed) throw failed
  return { chapter, report, files: [current, ...written.map(({ path }) => path)] }
}
