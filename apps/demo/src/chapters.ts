import type { Season } from './matches/play-season.ts'
import { afterPromotion, regulars } from './matches/teams.ts'

/** One part of the story: what happened, and what a monitor that is right says about it. */
export interface Chapter {
  /** Name of the folder with its files. */
  readonly id: string
  readonly title: string
  /** What happened to the data. */
  readonly happened: string
  readonly season: Season
  /** The features in which something moved. */
  readonly drifted: readonly string[]
  /** Whether the distribution of the predictions moved. */
  readonly predictionDrifted: boolean
  /** The columns that went missing. */
  readonly missing: readonly string[]
}

/** The season that the model was trained on. */
export const referenceSeason: Season = { teams: regulars, start: '2023-08-12' }

const start = '2024-08-17'
const quiet = { drifted: [], predictionDrifted: false, missing: [] } as const

/** The story of the season after, each chapter with one thing that goes wrong, the first with none. */
export const chapters: readonly Chapter[] = [
  {
    ...quiet,
    id: 'quiet-rounds',
    title: 'Quiet rounds',
    happened: 'nothing: the same clubs, the same bookmaker, the same model',
    season: { teams: regulars, start },
  },
  {
    ...quiet,
    id: 'odds-inflation',
    title: 'Odds inflation',
    happened: 'the bookmaker pays 30 % more on every result',
    season: { teams: regulars, start, oddsFactor: 1.3 },
    drifted: ['home_odds', 'draw_odds', 'away_odds'],
  },
  {
    ...quiet,
    id: 'promoted-teams',
    title: 'Promoted teams',
    happened: 'three clubs come up that the model has never seen',
    season: { teams: afterPromotion, start },
    drifted: ['home_team', 'away_team'],
  },
  {
    ...quiet,
    id: 'broken-feed',
    title: 'A broken feed',
    happened: 'four matches in ten arrive without odds on draw and away',
    season: { teams: regulars, start, missingOdds: 0.4 },
    missing: ['draw_odds', 'away_odds'],
  },
  {
    ...quiet,
    id: 'decaying-model',
    title: 'A model that decays',
    happened: 'the model overrates the home side more and more',
    season: { teams: regulars, start, homeBias: 0.8 },
    predictionDrifted: true,
  },
]
