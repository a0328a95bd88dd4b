const noBreakSpace = '\u00a0'
const enDash = '\u2013'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/
const dayPattern = /^\d{4}-\d\d-\d\d/

/** Returns a point in time in UTC, whatever the time zone of the machine: `23 November 2026, 06:05 UTC`. Other texts are returned as they are. */
export function formatInstant(text: string): string {
  const date = instantPattern.test(text) ? new Date(text) : undefined
  if (date === undefined || Number.isNaN(date.getTime())) return text
  return `${formatDay(date)}, ${date.toISOString().slice(11, 16)}${noBreakSpace}UTC`
}

/**
 * Returns a period by its days in UTC, without what both ends share: `16–22 November 2026`, `1 September–11 October 2026`. An end that is
 * no ISO 8601 date is printed as it is.
 */
export function formatPeriod(from: string, to: string): string {
  const start = dayOf(from)
  const end = dayOf(to)
  if (start === undefined || end === undefined)
    return from === to ? from : `${from} ${enDash} ${to}`
  if (start.getTime() === end.getTime()) return formatDay(end)
  const sameYear = start.getUTCFullYear() === end.getUTCFullYear()
  if (!sameYear) return `${formatDay(start)}${enDash}${formatDay(end)}`
  const sameMonth = start.getUTCMonth() === end.getUTCMonth()
  const first = sameMonth
    ? String(start.getUTCDate())
    : `${start.getUTCDate()}${noBreakSpace}${months[start.getUTCMonth()]}`
  return `${first}${enDash}${formatDay(end)}`
}

function formatDay(date: Date): string {
  const month = months[date.getUTCMonth()]
  return `${date.getUTCDate()}${noBreakSpace}${month}${noBreakSpace}${date.getUTCFullYear()}`
}

function dayOf(text: string): Date | undefined {
  const iso = instantPattern.test(text)
    ? new Date(text)
    : new Date(`${dayPattern.exec(text)?.[0] ?? ''}T00:00:00Z`)
  if (Number.isNaN(iso.getTime())) return undefined
  return new Date(Date.UTC(iso.getUTCFullYear(), iso.getUTCMonth(), iso.getUTCDate()))
}
