import type { MonitorConfig } from '@leeway/pipeline/config'

/** A path whose date became places, and the window that its file is of. */
export interface DatedPath {
  readonly path: string
  readonly window: MonitorConfig['window']
}

const year = '((?:19|20)\\d\\d)'
const month = '(0[1-9]|1[0-2])'
const day = '(0[1-9]|[12]\\d|3[01])'
const hour = '([01]\\d|2[0-3])'

/** The longest first. What two parts of a date stand between is the same throughout: `2026-05-01`, `20260501`, `2026/05/01`. */
const patterns: readonly (readonly [MonitorConfig['window'], pattern: string, template: string])[] =
  [
    ['hour', `${year}([-_./]?)${month}\\2${day}([T/])${hour}`, '{yyyy}$2{MM}$2{dd}$5{HH}'],
    ['day', `${year}([-_./]?)${month}\\2${day}`, '{yyyy}$2{MM}$2{dd}'],
    ['week', `${year}(-?W)(?:0[1-9]|[1-4]\\d|5[0-3])`, '{GGGG}$2{WW}'],
    ['month', `${year}([-_./])${month}`, '{yyyy}$2{MM}'],
  ]

/**
 * Returns the template of a path in which a date stands, `data/2026-05-01.csv` → `data/{yyyy}-{MM}-{dd}.csv`; `undefined` where there is none. Braces of the path are
 * written twice. Of several dates the last counts: folders that stand for the same year and month become places too.
 */
export function datedPath(path: string): DatedPath | undefined {
  const escaped = escapedPath(path)
  for (const [window, pattern, template] of patterns) {
    const found = [...escaped.matchAll(new RegExp(`(?<!\\d)${pattern}(?!\\d)`, 'g'))].at(-1)
    if (found === undefined) continue
    const [date = '', foundYear] = found
    const places = date.replace(new RegExp(pattern), template)
    const before = escaped.slice(0, found.index)
    const after = escaped.slice(found.index + date.length)
    return { window, path: `${foldersOf(before, foundYear, found[3])}${places}${after}` }
  }
  return undefined
}

/** Returns a path as a template that stands for it alone. */
export function escapedPath(path: string): string {
  return path.replaceAll(/[{}]/g, '$&$&')
}

/** Folders named for the same year, and below it for the same month: `2026/05/2026-05-01.csv`. */
function foldersOf(before: string, year = '', month = ''): string {
  const parts = before.split('/')
  const at = parts.slice(0, -1).indexOf(year)
  if (at < 0 || month === '') return before
  const below = parts[at + 1] === month ? '{MM}' : (parts[at + 1] ?? '')
  return [...parts.slice(0, at), '{yyyy}', below, ...parts.slice(at + 2)].join('/')
}
