import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '@leeway/stats-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chapters, referenceSeason } from '../src/chapters.ts'
import { agrees, findingsOf, inWords } from '../src/judge-chapter.ts'
import { matchCsv } from '../src/matches/match-csv.ts'
import { playSeason } from '../src/matches/play-season.ts'
import { tellChapter } from '../src/tell-chapter.ts'

let folder: string
let reference: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leeway-demo-'))
  reference = join(folder, 'reference.csv')
  await writeFile(reference, matchCsv(playSeason(referenceSeason, seededRandom('reference'))))
})
afterAll(() => rm(folder, { recursive: true }))

describe('the story', () => {
  it.each(chapters)('$id: what happened is what is found', async (chapter) => {
    const told = await tellChapter(chapter, reference, join(folder, chapter.id))
    expect(findingsOf(told)).toEqual({
      drifted: chapter.drifted,
      predictionDrifted: chapter.predictionDrifted,
      missing: chapter.missing,
    })
    for (const file of told.files) expect((await stat(file)).size).toBeGreaterThan(1000)
  })

  it('is not told as right when a finding is missing or too many', () => {
    const [quiet, inflation] = chapters
    if (!quiet || !inflation) throw new Error('the story has no chapters')
    expect(agrees(quiet, quiet)).toBe(true)
    expect(agrees(quiet, inflation)).toBe(false)
    expect(agrees(inflation, { ...inflation, drifted: ['home_odds'] })).toBe(false)
    expect(agrees(quiet, { ...quiet, missing: ['home_odds'] })).toBe(false)
    expect(agrees(quiet, { ...quiet, predictionDrifted: true })).toBe(false)
    expect(inWords(quiet)).toBe('nothing moved')
  })
})

describe('playSeason', () => {
  const season = playSeason(referenceSeason, seededRandom('a test'))

  it('plays every club against every other at home and away', () => {
    expect(season).toHaveLength(380)
    expect(new Set(season.map(({ homeTeam, awayTeam }) => `${homeTeam}-${awayTeam}`)).size).toBe(
      380,
    )
  })

  it('gives probabilities that add up to 1, and odds above 1', () => {
    for (const match of season) {
      const { homeProbability, drawProbability, awayProbability, homeOdds } = match
      expect(homeProbability + drawProbability + awayProbability).toBeCloseTo(1, 3)
      expect(homeOdds).toBeGreaterThan(1)
    }
  })

  it('gives the same season for the same seed, another for another', () => {
    expect(playSeason(referenceSeason, seededRandom('a test'))).toEqual(season)
    expect(playSeason(referenceSeason, seededRandom('another'))).not.toEqual(season)
  })
})
