import type { MonitoringReport } from '@leeway/monitoring-report'
import { partTitle } from '@leeway/report-renderer/words'
import stringWidth from 'string-width'
import { fitWidth } from './fit-width.ts'
import { formatCount } from './format-number.ts'
import { orderColumns } from './order-columns.ts'
import { visibleText } from './visible-text.ts'
import { wrapWords } from './wrap-words.ts'

const widestName = 24
const shownEntries = 40

/**
 * Returns what was not judged and why, wrapped to `width` cells: the skipped columns, then parts of the report
 * that are missing; of more than a screenful, the rest as a number.
 */
export function notJudgedLines(report: MonitoringReport, width: number): string[] {
  const columns = orderColumns(report).flatMap(({ column: { name, status, reason, detail } }) =>
    status === 'skipped' ? [{ name, reason: reason ?? '', detail: detail ?? '' }] : [],
  )
  const named = new Set(columns.map(({ name }) => `column ${JSON.stringify(name)}`))
  const parts = report.skipped
    .filter(({ what }) => !named.has(what))
    .map(({ what, reason, detail }) => ({ name: partTitle(what), reason, detail }))
  const entries = [...columns, ...parts]
  const names = entries.map(({ name }) => visibleText(name))
  const nameWidth = Math.min(widestName, Math.max(0, ...names.map((name) => stringWidth(name))))
  const lines = entries.slice(0, shownEntries).flatMap(({ reason, detail }, index) => {
    const text = visibleText(detail === '' ? reason : detail)
    const [first = '', ...rest] = wrapWords(text, width - nameWidth - 4)
    return [
      `${fitWidth(names[index] ?? '', nameWidth)}  ${first}`,
      ...rest.map((line) => `${' '.repeat(nameWidth)}  ${line}`),
    ]
  })
  const more = entries.length - shownEntries
  return more > 0 ? [...lines, `and ${formatCount(more)} more`] : lines
}
