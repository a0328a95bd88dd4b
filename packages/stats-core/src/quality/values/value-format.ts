import { RE2JS } from 're2js'
import { parseInstant } from '../../columns/parse-instant.ts'
import { StatsError } from '../../stats-error.ts'

/**
 * How strings are to be written: a name, or a regular expression in RE2's syntax that must match the whole string.
 *
 * - `email`: what HTML's `<input type=email>` accepts, with at least one dot in the domain, 254 characters at most (RFC 5321)
 * - `uuid`: RFC 9562, of any version, the nil and max UUIDs included; either case
 * - `iso-date`: `2026-02-28`, a day that exists
 * - `iso-date-time`: ISO 8601 as {@link parseInstant} reads it, with a time of day
 */
export type ValueFormat =
  | 'email'
  | 'uuid'
  | 'iso-date'
  | 'iso-date-time'
  | { readonly pattern: string }

/** Returns whether a string is written as it should be. */
export type FormatTest = (text: string) => boolean

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const DATE = /^\d{4}-\d{2}-\d{2}$/
// WHATWG HTML, "valid e-mail address". Only within a label of 63 characters can it go back, so that it runs in linear time.
const EMAIL =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i

const NAMED: Readonly<Record<Extract<ValueFormat, string>, FormatTest>> = {
  email: (text) => text.length <= 254 && EMAIL.test(text),
  uuid: (text) => UUID.test(text),
  'iso-date': (text) => DATE.test(text) && isCalendarDay(text),
  'iso-date-time': (text) =>
    text.length > 10 && isCalendarDay(text.slice(0, 10)) && parseInstant(text) !== undefined,
}

/** `Date.parse` takes 30 February for 2 March. */
function isCalendarDay(text: string): boolean {
  const instant = parseInstant(text)
  return instant !== undefined && new Date(instant).toISOString().startsWith(text)
}

/**
 * Returns the test of a format.
 *
 * A pattern runs in RE2 (`re2js`), whose time is linear in the string whatever the pattern: JavaScript's own engine took 0.3 s for `^(a+)+$` on 26 letters and a mark, doubles that with every letter, and cannot be
 * interrupted. The price is that back-references and lookaround are refused.
 *
 * @throws StatsError `invalid_option` when the pattern is none that RE2 reads
 */
export function formatTest(format: ValueFormat): FormatTest {
  if (typeof format === 'string') return NAMED[format]
  try {
    const pattern = RE2JS.compile(format.pattern)
    return (text) => pattern.testExact(text)
  } catch (cause) {
    throw new StatsError(
      'invalid_option',
      `format: the pattern ${JSON.stringify(format.pattern)} is not a regular expression in RE2's syntax, which has neither back-references nor lookaround`,
      { cause },
    )
  }
}
