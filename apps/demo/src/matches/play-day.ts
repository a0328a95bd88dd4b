import type { RandomSource } from '@leeway/stats-core'
import type { Conditions } from '../story/turns.ts'
import { type Club, clubs } from './clubs.ts'
import type { Chances, Match, Result } from './match.ts'

/** A day on which every club plays every other, at home and away, and what is different from the days of the reference. */
export interface Day extends Conditions {
  /** As an ISO date. */
  readonly date: string
}

const margin = 1.06
const lowestOdds = 1.01
const homeAdvantage = 0.25
const modelNoise = 0.15
const firstKickOff = 12
const hoursOfPlay = 10

/** Plays the matches of a day in random order. The same `random` gives the same matches; `homeBias` changes nothing but the predictions. */
export function playDay(day: Day, random: RandomSource): Match[] {
  const fixtures = clubs.flatMap((home) =>
    clubs.filter((away) => away !== home).map((away) => ({ home, away })),
  )
  return shuffled(fixtures, random).map(({ home, away }, index) => ({
    ...playMatch(home, away, day, random),
    matchId: `${day.date}-${String(index + 1).padStart(3, '0')}`,
    kickOff: kickOff(day.date, index / fixtures.length),
  }))
}

function playMatch(
  home: Club,
  away: Club,
  day: Day,
  random: RandomSource,
): Omit<Match, 'matchId' | 'kickOff'> {
  const chances = chancesOf(home, away)
  const odds = (result: Result) => {
    const fair = 1 / (chances[result] * margin * Math.exp(0.04 * normal(random)))
    return roundTo2(day.oddsFactor * Math.max(fair, lowestOdds))
  }
  const fromFeed = random.nextDouble() >= day.missingOdds
  const offered = { home: odds('home'), draw: odds('draw'), away: odds('away') }
  const logit = Math.log(chances.home / (1 - chances.home)) + modelNoise * normal(random)
  const probability = 1 / (1 + Math.exp(-logit - day.homeBias))
  return {
    homeTeam: home.name,
    awayTeam: away.name,
    homeOdds: offered.home,
    drawOdds: fromFeed ? offered.draw : undefined,
    awayOdds: fromFeed ? offered.away : undefined,
    homeWin: random.nextDouble() < chances.home ? 'yes' : 'no',
    homeWinProbability: Math.round(probability * 1e4) / 1e4,
  }
}

/** The probability of each result when both sides score as independent Poisson variables. */
function chancesOf(home: Club, away: Club): Chances {
  const goals = (rate: number) => Array.from({ length: 12 }, (_, k) => poisson(k, rate))
  const advantage = home.strength - away.strength
  const homeGoals = goals(1.25 * Math.exp(advantage + homeAdvantage / 2))
  const awayGoals = goals(1.25 * Math.exp(-advantage - homeAdvantage / 2))
  const chances = { home: 0, draw: 0, away: 0 }
  homeGoals.forEach((p, scored) => {
    awayGoals.forEach((q, conceded) => {
      chances[scored > conceded ? 'home' : scored === conceded ? 'draw' : 'away'] += p * q
    })
  })
  return chances
}

function kickOff(date: string, share: number): string {
  const minutes = Math.floor((firstKickOff + hoursOfPlay * share) * 60)
  return new Date(Date.parse(date) + minutes * 60_000).toISOString()
}

function shuffled<T>(items: readonly T[], random: RandomSource): T[] {
  return items
    .map((item) => ({ item, key: random.nextDouble() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

function poisson(k: number, rate: number): number {
  let p = Math.exp(-rate)
  for (let i = 1; i <= k; i++) p *= rate / i
  return p
}

/** A standard normal deviate (Box–Muller). */
function normal(random: RandomSource): number {
  return (
    Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble())
  )
}

const roundTo2 = (value: number): number => Math.round(value * 100) / 100
