/**
 * Returns an instant in ISO 8601 with milliseconds, in UTC; one beyond the years that ISO 8601 writes (±271821) as its number of milliseconds.
 *
 * @param milliseconds since 1970-01-01T00:00:00Z
 */
export function formatInstant(milliseconds: number): string {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) ? String(milliseconds) : date.toISOString()
}
