import type { RandomSource } from '@leeway/stats-core'
import { type Chances, type Match, type Result, results } from './match.ts'
import type { Team } from './teams.ts'

/** What can be different from the reference season. */
export interface Season {
  readonly teams: readonly Team[]
  /** First match day, as an ISO date. */
  readonly start: string
  /** The bookmaker's odds are multiplied by this; 1 when nothing is wrong. */
  readonly oddsFactor?: number
  /** Share of matches for which the feed gave no odds on draw and away, in [0, 1]. */
  readonly missingOdds?: number
  /** How much the model overrates the home side, in logits; 0 for the model as it was trained. */
  readonly homeBias?: number
}

const margin = 1.06
const lowestOdds = 1.01
const homeAdvantage = 0.25
const modelNoise = 0.15
const matchesPerRound = 10
const dayInMilliseconds = 86_400_000

/** Plays every club against every other, at home and away, in rounds of ten, a round a week. The same `random` gives the same season. */
export function playSeason(season: Season, random: RandomSource): Match[] {
  const fixtures = season.teams.flatMap((home) =>
    season.teams.filter((away) => away !== home).map((away) => ({ home, away })),
  )
  return shuffled(fixtures, random).map(({ home, away }, index) => ({
    ...playMatch(home, away, season, random),
    matchId: index + 1,
    kickOff: kickOff(season.start, index),
  }))
}

function playMatch(
  home: Team,
  away: Team,
  season: Season,
  random: RandomSource,
): Omit<Match, 'matchId' | 'kickOff'> {
  const chances = chancesOf(home, away)
  const odds = (result: Result) => {
    const fair = 1 / (chances[result] * margin * Math.exp(0.04 * normal(random)))
    return roundTo2((season.oddsFactor ?? 1) * Math.max(fair, lowestOdds))
  }
  const fromFeed = random.nextDouble() >= (season.missingOdds ?? 0)
  const offered = { home: odds('home'), draw: odds('draw'), away: odds('away') }
  const predicted = predict(chances, season.homeBias ?? 0, random)
  return {
    homeTeam: home.name,
    awayTeam: away.name,
    homeOdds: offered.home,
    drawOdds: fromFeed ? offered.draw : undefined,
    awayOdds: fromFeed ? offered.away : undefined,
    result: drawFrom(chances, random),
    predictedResult: mostLikely(predicted),
    homeProbability: predicted.home,
    drawProbability: predicted.draw,
    awayProbability: predicted.away,
  }
}

/** The probability of each result when both sides score as independent Poisson variables. */
function chancesOf(home: Team, away: Team): Chances {
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

function predict(chances: Chances, homeBias: number, random: RandomSource): Chances {
  const logits = results.map(
    (result) =>
      Math.log(chances[result]) + modelNoise * normal(random) + (result === 'home' ? homeBias : 0),
  )
  const weights = logits.map(Math.exp)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const share = (index: number) => Math.round(((weights[index] ?? 0) / total) * 1e4) / 1e4
  return { home: share(0), draw: share(1), away: share(2) }
}

function drawFrom(chances: Chances, random: RandomSource): Result {
  const u = random.nextDouble() * (chances.home + chances.draw + chances.away)
  if (u < chances.home) return 'home'
  return u < chances.home + chances.draw ? 'draw' : 'away'
}

function mostLikely(chances: Chances): Result {
  return results.reduce((best, result) => (chances[result] > chances[best] ? result : best))
}

function kickOff(start: string, index: number): string {
  const round = Math.floor(index / matchesPerRound)
  const hour = 12 + (index % matchesPerRound)
  return new Date(
    Date.parse(start) + round * 7 * dayInMilliseconds + hour * 3_600_000,
  ).toISOString()
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
