/** What the matches of a day are played under. */
export interface Conditions {
  /** The bookmaker's odds are multiplied by this; 1 when nothing is wrong. */
  readonly oddsFactor: number
  /** Share of matches for which the feed gave no odds on draw and away, in [0, 1]. */
  readonly missingOdds: number
  /** How much the model overrates the home side, in logits; 0 for the model as it was trained. */
  readonly homeBias: number
}

/** A day on which something changes, and what a monitor that is right tells of it. */
export interface Turn {
  /** First day of the new conditions, as an ISO date. */
  readonly date: string
  /** The monitor that sees it; no other does. */
  readonly monitor: MonitorName
  /** What its message says, the one message of that monitor until its next turn. */
  readonly change: Change
  /** What happened. */
  readonly happened: string
  readonly conditions: Partial<Conditions>
}

/** What a message tells. */
export type Change = 'began' | 'worsened' | 'ended'

/** A monitor of the story. */
export type MonitorName = (typeof monitorNames)[number]

/** The monitors; nothing ever happens to the third, a model that runs beside the other one. */
export const monitorNames = ['odds-feed', 'home-wins', 'home-wins-next'] as const

/** Days and results of nothing wrong. */
export const normal: Conditions = { oddsFactor: 1, missingOdds: 0, homeBias: 0 }

/** The days of the reference. */
export const referenceDates: readonly string[] = datesOf('2021-01', 27, 31)

/** The days of the story: a month that begins on a Monday and has four weeks. */
export const dates: readonly string[] = datesOf('2021-02', 1, 28)

/** A quiet week, one in which two things begin, one in which both get worse, and one in which both end. */
export const turns: readonly Turn[] = [
  {
    date: '2021-02-10',
    monitor: 'odds-feed',
    change: 'began',
    happened:
      'A new provider of odds: it pays 40 % more, and leaves out draw and away for two matches in ten.',
    conditions: { oddsFactor: 1.4, missingOdds: 0.2 },
  },
  {
    date: '2021-02-12',
    monitor: 'home-wins',
    change: 'began',
    happened: 'The model is retrained on the new odds, and overrates the home side.',
    conditions: { homeBias: 0.3 },
  },
  {
    date: '2021-02-17',
    monitor: 'odds-feed',
    change: 'worsened',
    happened: 'Odds on draw and away are missing for seven matches in ten.',
    conditions: { missingOdds: 0.7 },
  },
  {
    date: '2021-02-19',
    monitor: 'home-wins',
    change: 'worsened',
    happened: 'Retrained once more, the model says home nearly always.',
    conditions: { homeBias: 2 },
  },
  {
    date: '2021-02-24',
    monitor: 'odds-feed',
    change: 'ended',
    happened: 'Back to the old provider.',
    conditions: { oddsFactor: 1, missingOdds: 0 },
  },
  {
    date: '2021-02-26',
    monitor: 'home-wins',
    change: 'ended',
    happened: 'Back to the model as it was.',
    conditions: { homeBias: 0 },
  },
]

/** Returns the conditions of a day. */
export function conditionsOn(date: string): Conditions {
  const before = turns.filter((turn) => turn.date <= date)
  return Object.assign({}, normal, ...before.map(({ conditions }) => conditions))
}

function datesOf(of: string, first: number, last: number): string[] {
  return Array.from(
    { length: last - first + 1 },
    (_, index) => `${of}-${String(first + index).padStart(2, '0')}`,
  )
}
