import { expandTemplate } from './expand-template.ts'
import type { Period } from './period.ts'

const names: Readonly<Record<Period, string>> = {
  hour: '{yyyy}-{MM}-{dd}T{HH}',
  day: '{yyyy}-{MM}-{dd}',
  week: '{GGGG}-W{WW}',
  month: '{yyyy}-{MM}',
}

/**
 * Returns the name by which people know a window, fit for a file name: `2026-05-01`, `2026-W18`, `2026-05-01T13`. Of the two hours of a clock that is set back the
 * first ends in `a`, the second in `b`.
 */
export function windowName(from: string, period: Period, timeZone: string): string {
  const name = expandTemplate(names[period], from, timeZone)
  if (period !== 'hour') return name
  const later = expandTemplate(names.hour, shifted(from, 1), timeZone)
  const earlier = expandTemplate(names.hour, shifted(from, -1), timeZone)
  if (later === name) return `${name}a`
  return earlier === name ? `${name}b` : name
}

function shifted(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString()
}
