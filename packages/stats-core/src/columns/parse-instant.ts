const ISO_8601 =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:\d{2})?)?$/

/**
 * Returns the milliseconds since 1970-01-01T00:00:00Z of an ISO 8601 date or date-time, `undefined` when `text` is none. What names no zone is
 * taken as UTC, so that the answer does not depend on the machine.
 */
export function parseInstant(text: string): number | undefined {
  const match = ISO_8601.exec(text)
  if (match === null) return undefined
  const [, date, time = '00:00', zone = 'Z'] = match
  const instant = Date.parse(`${date}T${time}${zone}`)
  return Number.isNaN(instant) ? undefined : instant
}
