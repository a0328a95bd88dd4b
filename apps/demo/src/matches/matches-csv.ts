import type { Match } from './match.ts'

type Columns = Readonly<Record<string, (match: Match) => string | number | undefined>>

const fixture: Columns = {
  match_id: ({ matchId }) => matchId,
  kick_off: ({ kickOff }) => kickOff,
  home_team: ({ homeTeam }) => homeTeam,
  away_team: ({ awayTeam }) => awayTeam,
}

/** The columns of each kind of file. */
const kinds: Readonly<Record<'odds' | 'predictions', Columns>> = {
  odds: {
    ...fixture,
    home_odds: ({ homeOdds }) => homeOdds,
    draw_odds: ({ drawOdds }) => drawOdds,
    away_odds: ({ awayOdds }) => awayOdds,
  },
  predictions: {
    ...fixture,
    home_win: ({ homeWin }) => homeWin,
    home_win_probability: ({ homeWinProbability }) => homeWinProbability,
  },
}

/** Returns what the bookmaker offered or what a model predicted as CSV with a header line; absent odds are empty fields. No field of a match needs quoting. */
export function matchesCsv(kind: 'odds' | 'predictions', matches: readonly Match[]): string {
  const columns = kinds[kind]
  const lines = matches.map((match) =>
    Object.values(columns)
      .map((field) => field(match) ?? '')
      .join(','),
  )
  return [Object.keys(columns).join(','), ...lines, ''].join('\n')
}
