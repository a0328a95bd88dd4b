import type { ReportComparison } from '@leeway/monitoring-report'
import { measureTitle } from '@leeway/report-renderer/words'
import { formatFigure, formatScore } from './format-number.ts'
import { shownLines } from './shown-lines.ts'
import { visibleText } from './visible-text.ts'

const shownEntries = 12

/** Returns what changed since the report before: columns by what became of them, then measures, then what makes the two less than comparable. */
export function historyLines(comparison: ReportComparison): string[] {
  const groups: [string, readonly string[]][] = [
    ['newly drifted', comparison.newlyDrifted],
    ['still drifted', comparison.stillDrifted],
    ['recovered', comparison.recovered],
    ['no longer judged', comparison.noLongerJudged ?? []],
    ['new columns', comparison.appeared ?? []],
    ['columns gone', comparison.disappeared ?? []],
  ]
  const named = groups
    .filter(([, names]) => names.length > 0)
    .map(([title, names]) => `${title}: ${shownLines(names, shownEntries).join(', ')}`)
  const measures = comparison.measures.map(({ measure, column, previous, current }) => {
    const title = measureTitle(measure)
    const what = column === undefined ? title : `${title} of ${column}`
    return `${what}: ${figures(previous, current)}`
  })
  return [
    `against run ${comparison.previousRunId}`,
    ...named,
    ...shownLines(measures, shownEntries),
    ...(named.length + measures.length === 0 ? ['nothing changed'] : []),
    ...(comparison.notes ?? []),
  ].map(visibleText)
}

/** Whole numbers as such, others as scores are written, so that both sides have as many decimals. */
function figures(previous: number, current: number): string {
  const isWhole = [previous, current].every(Number.isInteger)
  const [before, now] = [previous, current].map((value) =>
    isWhole ? formatFigure(value) : formatScore(value),
  )
  return `${before} → ${now}`
}
