import { CronExpressionParser } from 'cron-parser'

/** A cron expression and where it is read. */
export type Cron = { readonly pattern: string; readonly timeZone: string }

/**
 * Returns the last time at or before `at` at which a cron expression fires, in milliseconds since 1970-01-01 UTC; `undefined` where there is none, as of 30 February.
 * In an hour that a clock shows twice a fixed time fires once; one that it skips fires when the clock is set.
 */
export function lastFire(cron: Cron, at: number): number | undefined {
  return fire(cron, Math.floor(at / 1000) * 1000 + 1000, 'prev') // `prev` leaves out the second it is given
}

/** Returns the first time after `at` at which a cron expression fires; `undefined` where there is none. */
export function nextFire(cron: Cron, at: number): number | undefined {
  return fire(cron, at, 'next')
}

function fire(
  { pattern, timeZone }: Cron,
  currentDate: number,
  direction: 'prev' | 'next',
): number | undefined {
  const cron = CronExpressionParser.parse(pattern, {
    currentDate: new Date(currentDate),
    tz: timeZone,
  })
  try {
    return cron[direction]().getTime()
  } catch {
    return undefined // it throws where it has looked through so many years that it gives up
  }
}
