import { seededRandom } from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import { matchesCsv } from '../src/matches/matches-csv.ts'
import { playDay } from '../src/matches/play-day.ts'
import { conditionsOn, normal } from '../src/story/turns.ts'

const day = { date: '2021-02-01', ...normal }
const matches = playDay(day, seededRandom('a test'))

describe('playDay', () => {
  it('plays every club against every other at home and away, within the day', () => {
    const pairs = matches.map(({ homeTeam, awayTeam }) => `${homeTeam}-${awayTeam}`)
    expect(new Set(pairs).size).toBe(380)
    expect(matches.map(({ kickOff }) => kickOff.slice(0, 10))).toEqual(Array(380).fill(day.date))
  })

  it('gives probabilities, and odds above 1', () => {
    for (const { homeWinProbability, homeOdds } of matches) {
      expect(homeWinProbability).toBeGreaterThan(0)
      expect(homeWinProbability).toBeLessThan(1)
      expect(homeOdds).toBeGreaterThan(1)
    }
  })

  it('gives the same matches for the same seed, another day for another', () => {
    expect(playDay(day, seededRandom('a test'))).toEqual(matches)
    expect(playDay(day, seededRandom('another'))).not.toEqual(matches)
  })

  it('changes nothing but the predictions where the model is biased', () => {
    const biased = playDay({ ...day, homeBias: 2 }, seededRandom('a test'))
    expect(matchesCsv('odds', biased)).toBe(matchesCsv('odds', matches))
    expect(biased.map(({ homeWin }) => homeWin)).toEqual(matches.map(({ homeWin }) => homeWin))
    biased.forEach(({ homeWinProbability }, index) => {
      expect(homeWinProbability).toBeGreaterThan(matches[index]?.homeWinProbability ?? 1)
    })
  })
})

describe('conditionsOn', () => {
  it('keeps what has changed until it changes again', () => {
    expect(conditionsOn('2021-02-09')).toEqual(normal)
    expect(conditionsOn('2021-02-18')).toMatchObject({ missingOdds: 0.7, homeBias: 0.3 })
    expect(conditionsOn('2021-02-28')).toEqual(normal)
  })
})
