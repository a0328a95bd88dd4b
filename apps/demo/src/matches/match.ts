/** How a match ended. */
export type Result = 'home' | 'draw' | 'away'

/** One match of the Premier League: what the bookmaker offered, whether the home side won, and what the model said before. */
export interface Match {
  readonly matchId: string
  readonly kickOff: string
  readonly homeTeam: string
  readonly awayTeam: string
  /** Decimal odds: what a stake of 1 pays; absent where the feed gave none. */
  readonly homeOdds: number | undefined
  readonly drawOdds: number | undefined
  readonly awayOdds: number | undefined
  readonly homeWin: 'yes' | 'no'
  /** The model's probability that the home side wins. */
  readonly homeWinProbability: number
}

/** A probability for each result. */
export type Chances = Readonly<Record<Result, number>>
