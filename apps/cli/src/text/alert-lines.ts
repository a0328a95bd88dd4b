import type { Alert } from '@leeway/monitoring-report'
import { fitWidth } from './fit-width.ts'
import { formatCount } from './format-number.ts'
import type { Paint } from './paint.ts'
import { visibleText } from './visible-text.ts'
import { wrapWords } from './wrap-words.ts'

const shownAlerts = 12
const severityRank = { critical: 0, warning: 1, info: 2 } as const

/** Returns the alerts, the most severe first, wrapped to `width` cells; of more than a screenful, the rest as a number. */
export function alertLines(alerts: readonly Alert[], width: number, paint: Paint): string[] {
  const ordered = [...alerts].sort((a, b) => severityRank[a.severity] - severityRank[b.severity])
  const tones = { critical: paint.red, warning: paint.yellow, info: paint.dim }
  const lines = ordered.slice(0, shownAlerts).flatMap(({ severity, message }) => {
    const [first = '', ...rest] = wrapWords(visibleText(message), width - 12)
    return [
      `${tones[severity](fitWidth(severity, 8))}  ${first}`,
      ...rest.map((line) => `          ${line}`),
    ]
  })
  const more = ordered.length - shownAlerts
  return more > 0 ? [...lines, paint.dim(`and ${formatCount(more)} more`)] : lines
}
