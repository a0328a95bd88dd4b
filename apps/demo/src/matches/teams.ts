/** A club and how strong it is: the logarithm of its expected goals against an average club. */
export interface Team {
  readonly name: string
  readonly strength: number
}

/** The twenty clubs of the reference season. */
export const regulars: readonly Team[] = [
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

const promoted: readonly Team[] = [
  { name: 'Leicester City', strength: -0.35 },
  { name: 'Ipswich Town', strength: -0.45 },
  { name: 'Southampton', strength: -0.55 },
]

/** The clubs of the season after: the last three went down, three that the model has never seen came up. */
export const afterPromotion: readonly Team[] = [...regulars.slice(0, -3), ...promoted]
