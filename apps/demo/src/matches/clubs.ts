/** A club and how strong it is: the logarithm of its expected goals against an average club. */
export interface Club {
  readonly name: string
  readonly strength: number
}

/** The twenty clubs of the league. */
export const clubs: readonly Club[] = [
  { name: 'Manchester City', strength: 0.55 },
  { name: 'Arsenal', strength: 0.5 },
  { name: 'Liverpool', strength: 0.45 },
  { name: 'Aston Villa', strength: 0.22 },
  { name: 'Tottenham', strength: 0.2 },
  { name: 'Chelsea', strength: 0.2 },
  { name: 'Newcastle', strength: 0.18 },
  { name: 'Manchester United', strength: 0.1 },
  { name: 'West Ham', strength: 0 },
  { name: 'Crystal Palace', strength: -0.02 },
  { name: 'Brighton', strength: -0.02 },
  { name: 'Bournemouth', strength: -0.08 },
  { name: 'Fulham', strength: -0.08 },
  { name: 'Wolverhampton', strength: -0.12 },
  { name: 'Everton', strength: -0.15 },
  { name: 'Brentford', strength: -0.16 },
  { name: 'Nottingham Forest', strength: -0.22 },
  { name: 'Luton Town', strength: -0.4 },
  { name: 'Burnley', strength: -0.45 },
  { name: 'Sheffield United', strength: -0.6 },
]
