import type { MonitoringReport, RelationDrift } from '@leeway/monitoring-report'
import { formatPValue, formatScore } from './format-number.ts'
import { shownLines } from './shown-lines.ts'
import { visibleText } from './visible-text.ts'

const shownEntries = 12

/** Returns the verdicts on several columns together and on the relations of features to the target, one a line, drifted ones first. */
export function togetherLines(report: MonitoringReport): string[] {
  const together = (report.dataDrift?.multivariate ?? []).map((entry) => ({
    ...entry,
    title: entry.name,
    found: entry.effect?.value ?? entry.score,
    words: '',
  }))
  const relations = (report.relationDrift ?? []).map((entry) => ({
    ...entry,
    title: `${entry.feature} to ${entry.target}`,
    found: entry.effect?.value ?? entry.current,
    words: changeOf(entry),
  }))
  const order = ['drifted', 'stable', 'skipped']
  const lines = [...together, ...relations]
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
    .map(({ title, status, found, words, pValue, correctedPValue, reason, detail }) => {
      const p = correctedPValue ?? pValue
      const why = status === 'skipped' ? [detail ?? reason ?? ''] : []
      const numbers = [
        ...(found === undefined ? [] : [formatScore(found)]),
        ...(p === undefined ? [] : [`p ${formatPValue(p)}`]),
        ...(words === '' ? [] : [words]),
      ]
      const verdict = status === 'skipped' ? 'not judged' : status
      return visibleText([`${title}: ${verdict}`, ...numbers, ...why].join(', '))
    })
  return shownLines(lines, shownEntries)
}

/** `spearman 0.62 to 0.31`; nothing where one side has none. */
function changeOf({ measure, reference, current }: RelationDrift): string {
  if (measure === undefined || reference === undefined || current === undefined) return ''
  return `${measure} ${formatScore(reference)} to ${formatScore(current)}`
}
