import { Temporal } from 'temporal-polyfill'

type Moment = Temporal.ZonedDateTime

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0')

/** What stands for a part of the time at which a window begins, in its time zone. */
const parts: Readonly<Record<string, (moment: Moment) => string>> = {
  yyyy: ({ year }) => padded(year, 4),
  MM: ({ month }) => padded(month, 2),
  dd: ({ day }) => padded(day, 2),
  HH: ({ hour }) => padded(hour, 2),
  GGGG: ({ yearOfWeek, year }) => padded(yearOfWeek ?? year, 4),
  WW: ({ weekOfYear }) => padded(weekOfYear ?? 1, 2),
}

/** A brace that is written twice, or a place. */
const place = /\{\{|\}\}|\{([^{}]*)\}/g

/** Returns what is wrong with a path template; `undefined` where it is right. */
export function templateProblem(template: string): string | undefined {
  const unknown = placesOf(template).find((name) => !Object.hasOwn(parts, name))
  if (unknown === undefined) return undefined
  const known = Object.keys(parts).map((name) => `{${name}}`)
  return `{${unknown}} stands for nothing; a path may have ${known.join(', ')}, and {{ for a brace`
}

/** Whether the path of a template is another for another window. */
export function isDated(template: string): boolean {
  return placesOf(template).length > 0
}

function placesOf(template: string): string[] {
  return [...template.matchAll(place)].flatMap(([, name]) => name ?? [])
}

/**
 * Returns the path of a window's data: `{yyyy}`, `{MM}`, `{dd}`, `{HH}` become year, month, day and hour at which the window begins in its time zone, `{GGGG}` and
 * `{WW}` year and number of its ISO week, `{{` and `}}` a brace.
 *
 * @param from when the window begins, ISO 8601
 */
export function expandTemplate(template: string, from: string, timeZone: string): string {
  const moment = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone)
  return template.replaceAll(place, (whole, name?: string) =>
    name === undefined ? whole.slice(1) : (parts[name]?.(moment) ?? whole),
  )
}
