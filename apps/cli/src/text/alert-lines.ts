import type { MonitoringReport } from '@leeway/monitoring-report'
import { orderAlerts } from '@leeway/report-renderer/words'
import { fitWidth } from './fit-width.ts'
import { formatCount } from './format-number.ts'
import type { Paint } from './paint.ts'
import { visibleText } from './visible-text.ts'
import { wrapWords } from './wrap-words.ts'

const shownAlerts = 12

/** Returns the alerts, the most severe and the largest first, wrapped to `width` cells; one of the run before that has not ended begins with `Goes on`; of more than a screenful, the rest as a number. */
export function alertLines(report: MonitoringReport, width: number, paint: Paint): string[] {
  const ordered = orderAlerts(report)
  const tones = { critical: paint.red, warning: paint.yellow, info: paint.dim }
  const lines = ordered.slice(0, shownAlerts).flatMap(({ severity, message, continued }) => {
    const text = visibleText(continued ? `Goes on: ${message}` : message)
    const [first = '', ...rest] = wrapWords(text, width - 12)
    return [
      `${tones[severity](fitWidth(severity, 8))}  ${first}`,
      ...rest.map((line) => `          ${line}`),
    ]
  })
  const more = ordered.length - shownAlerts
  return more > 0 ? [...lines, paint.dim(`and ${formatCount(more)} more`)] : lines
}
