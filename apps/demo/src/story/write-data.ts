import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seededRandom } from '@leeway/stats-core'
import type { Match } from '../matches/match.ts'
import { matchesCsv } from '../matches/matches-csv.ts'
import { playDay } from '../matches/play-day.ts'
import { type Conditions, conditionsOn, dates, normal, referenceDates } from './turns.ts'

/**
 * Writes the matches of the story as CSV: for each day what the bookmaker offered, and what the model and the one beside it predicted; for the days of the reference all of it in one file. The same
 * files each time.
 */
export async function writeData(folder: string): Promise<void> {
  const normalDays = referenceDates.flatMap((date) => played(date, normal))
  const files: Record<string, string> = {
    'odds/reference.csv': matchesCsv('odds', normalDays),
    'predictions/reference.csv': matchesCsv('predictions', normalDays),
  }
  for (const date of dates) {
    const conditions = conditionsOn(date)
    const matches = played(date, conditions)
    files[`odds/${date}.csv`] = matchesCsv('odds', matches)
    files[`predictions/${date}.csv`] = matchesCsv('predictions', matches)
    const unbiased = played(date, { ...conditions, homeBias: 0 })
    files[`next/${date}.csv`] = matchesCsv('predictions', unbiased)
  }
  for (const kind of ['odds', 'predictions', 'next']) {
    await mkdir(join(folder, kind), { recursive: true })
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
}

function played(date: string, conditions: Conditions): Match[] {
  return playDay({ date, ...conditions }, seededRandom(`matches of ${date}`))
}
