import type { Match } from './match.ts'

const columns: Readonly<Record<string, (match: Match) => string | number | undefined>> = {
  match_id: ({ matchId }) => matchId,
  kick_off: ({ kickOff }) => kickOff,
  home_team: ({ homeTeam }) => homeTeam,
  away_team: ({ awayTeam }) => awayTeam,
  home_odds: ({ homeOdds }) => homeOdds,
  draw_odds: ({ drawOdds }) => drawOdds,
  away_odds: ({ awayOdds }) => awayOdds,
  result: ({ result }) => result,
  predicted_result: ({ predictedResult }) => predictedResult,
  home_probability: ({ homeProbability }) => homeProbability,
  draw_probability: ({ drawProbability }) => drawProbability,
  away_probability: ({ awayProbability }) => awayProbability,
}

/** Returns matches as CSV with a header line; absent odds are empty fields. No field of a match needs quoting. */
export function matchCsv(matches: readonly Match[]): string {
  const lines = matches.map((match) =>
    Object.values(columns)
      .map((field) => field(match) ?? '')
      .join(','),
  )
  return [Object.keys(columns).join(','), ...lines, ''].join('\n')
}
