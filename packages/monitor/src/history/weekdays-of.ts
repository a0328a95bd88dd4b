const day = 86_400_000

/** Sunday first, as a Date counts them. */
export const weekdayNames = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const

/**
 * Returns the weekday of each instant, 0 for Sunday, as its own time zone has it; `undefined` where a weekly season cannot be told: fewer than 21 points, not
 * about one a day (a median distance from 0.8 to 1.2 days), or fewer than five weekdays with three points each, or one with fewer.
 *
 * @param instants ISO 8601 with a time zone, oldest first
 */
export function weekdaysOf(instants: readonly string[]): number[] | undefined {
  if (instants.length < 21) return undefined
  const times = instants.map((instant) => Date.parse(instant))
  const steps = times.slice(1).map((time, index) => (time - times[index]!) / day)
  const median = steps.toSorted((a, b) => a - b)[steps.length >> 1]!
  if (median < 0.8 || median > 1.2) return undefined
  const weekdays = instants.map((instant) =>
    new Date(`${instant.slice(0, 10)}T00:00:00Z`).getUTCDay(),
  )
  const counts = weekdayNames.map((_, weekday) => weekdays.filter((at) => at === weekday).length)
  const used = counts.filter((count) => count > 0)
  return used.length >= 5 && used.every((count) => count >= 3) ? weekdays : undefined
}
