/** Nobody is waited for longer: an hour. */
const LONGEST = 3600

/**
 * Returns what the header `Retry-After` asks to wait, in seconds, at most 3600; `undefined` where it says nothing that can be read.
 *
 * @param header seconds, or a date of HTTP (RFC 9110, section 10.2.3)
 * @param now milliseconds since 1970
 */
export function retryAfterSeconds(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined
  const text = header.trim()
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), LONGEST)
}
