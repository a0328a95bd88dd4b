/** How a match ended. */
export type Result = 'home' | 'draw' | 'away'

/** One match of the Premier League: what the bookmaker offered, how it ended, and what the model said before. */
export interface Match {
  readonly matchId: number
  readonly kickOff: string
  readonly homeTeam: string
  readonly awayTeam: string
  /** Decimal odds: what a stake of 1 pays; absent where the feed gave none. */
  readonly homeOdds: number | undefined
  readonly drawOdds: number | undefined
  readonly awayOdds: number | undefined
  readonly result: Result
  readonly predictedResult: Result
  /** The model's probabilities; they add up to 1. */
  readonly homeProbability: number
  readonly drawProbability: number
  readonly awayProbability: number
}

/** A probability for each result. */
export type Chances = Readonly<Record<Result, number>>

export const results: readonly Result[] = ['home', 'draw', 'away']
