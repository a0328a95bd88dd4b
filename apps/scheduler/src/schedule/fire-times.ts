import { CronExpressionParser } from 'cron-parser'

/** A cron expression and where it is read. */
export interface Cron {
  /** Five fields. */
  readonly pattern: string
  /** Of the IANA database. */
  readonly timeZone: string
}

const SHORTEST = 2 * 60_000
const LONGEST = 10 * 366 * 86_400_000

/**
 * Returns the first time after `at` at which a cron expression fires, in milliseconds since 1970-01-01 UTC; `undefined` where there is none. In an hour that a clock shows twice a
 * fixed time fires once; one that it skips fires as much later, as Temporal reads it (`compatible`).
 */
export function nextFire({ pattern, timeZone }: Cron, at: number): number | undefined {
  const cron = CronExpressionParser.parse(pattern, { currentDate: new Date(at), tz: timeZone })
  try {
    return cron.next().getTime()
  } catch {
    return undefined // it throws where it has looked through so many years that it gives up
  }
}

/**
 * Returns the last time at or before `at` at which a cron expression fires, none older than ten years. Found by going forwards, from further back each time until something fires:
 * cron-parser's own `prev` skips times in an hour that the clock skips, and throws where that is midnight.
 */
export function lastFire(cron: Cron, at: number): number | undefined {
  for (let span = SHORTEST; span <= LONGEST; span *= 2) {
    let last: number | undefined
    let fired = nextFire(cron, at - span)
    while (fired !== undefined && fired <= at) {
      last = fired
      fired = nextFire(cron, fired)
    }
    if (last !== undefined) return last
  }
  return undefined
}
