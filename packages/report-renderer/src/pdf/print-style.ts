import type { MonitoringReport } from '@leeway/monitoring-report'
import { displayName } from '../format/display-name.ts'
import { formatInstant } from '../format/moment.ts'
import { cssString } from './css-string.ts'
import { type PageSize, pageSizes } from './page-size.ts'

/** Characters of a name that stand in the margin of a page. */
const longest = 60

/** Returns the style that only paper has: its size, and in the margins the name of the report, when it was made, and the page's number. */
export function printStyle(report: MonitoringReport, size: PageSize, footer: string): string {
  const name = displayName(report.monitor.name)
  const [shown, rest] = [name.slice(0, longest), name.slice(longest)]
  const title = `${shown}${rest === '' ? '' : '…'}: monitoring report`
  const made = [...(footer === '' ? [] : [footer]), formatInstant(report.generatedAt)].join(' · ')
  const font = 'font:8pt "Atkinson Hyperlegible Next","Noto Sans Math",sans-serif;color:#626d80'
  return `${pageSizes[size]}@page{@top-left{content:${cssString(title)};${font}}@bottom-left{content:${cssString(made)};${font}}}@page:first{@top-left{content:none}}`
}
