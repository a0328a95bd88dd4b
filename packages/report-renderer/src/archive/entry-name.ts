import { createHash } from 'node:crypto'
import { RendererError } from '../renderer-error.ts'

/** A name that is a part of a file name as it is: no dot, which separates parts, and no capital, which some file systems do not tell apart. */
const plainName = /^[a-z0-9][a-z0-9_-]{0,59}$/
const longest = 40

/** What is archived, and for when. */
export interface EntryKey {
  /** Name of the monitor, any text. */
  readonly monitor: string
  /** `daily`, `weekly`, `monthly`, or a word of the caller's own: small letters, digits and hyphens. */
  readonly period: string
  /** Name of the window, such as `2026-05-01` or `2026-W18`: letters, digits and hyphens. */
  readonly name: string
}

/**
 * Returns how the files of a report begin: `odds.daily.2026-05-01`. The same monitor, period and window give the same name; two different monitors never do, whatever they are
 * called: of a name that is no file name the letters that are stay, and a hash follows.
 *
 * @throws {RendererError} `invalid_option` for a period or a name of a window that is no part of a file name
 */
export function entryName({ monitor, period, name }: EntryKey): string {
  for (const [what, text] of [
    ['period', period],
    ['name', name],
  ] as const) {
    if (/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/.test(text)) continue
    throw new RendererError(
      'invalid_option',
      `archive: ${what}: found ${JSON.stringify(text)}, expected letters, digits and hyphens, at most 40`,
    )
  }
  return `${fileNameOf(monitor)}.${period}.${name}`
}

/** Returns a monitor's name as a part of a file name. */
function fileNameOf(monitor: string): string {
  if (plainName.test(monitor)) return monitor
  const hash = createHash('sha256').update(monitor).digest('hex').slice(0, 12)
  const readable = monitor
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '')
    .slice(0, longest)
  return `${readable === '' ? 'monitor' : readable}~${hash}`
}
