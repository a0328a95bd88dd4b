import type { ColumnDrift } from '@leeway/monitoring-report'
import type { Chapter } from './chapters.ts'
import type { ToldChapter } from './tell-chapter.ts'

/** What Leeway said about a chapter, in the words in which the story is told. */
export type Findings = Pick<Chapter, 'drifted' | 'predictionDrifted' | 'missing'>

/** Returns what the report of a chapter says has moved. */
export function findingsOf({ report }: ToldChapter): Findings {
  const names = (columns: readonly ColumnDrift[] = []) =>
    columns.filter(({ status }) => status === 'drifted').map(({ name }) => name)
  return {
    drifted: names(report.dataDrift?.columns),
    predictionDrifted: names(report.predictionDrift).length > 0,
    missing: report.alerts.flatMap(({ column, evidence }) =>
      evidence?.check === 'missing-share' && column !== undefined ? [column] : [],
    ),
  }
}

/** Whether the findings are what the chapter's author knows to have happened, no more and no less. */
export function agrees(chapter: Chapter, findings: Findings): boolean {
  const same = (left: readonly string[], right: readonly string[]) =>
    JSON.stringify([...left].sort()) === JSON.stringify([...right].sort())
  return (
    same(chapter.drifted, findings.drifted) &&
    same(chapter.missing, findings.missing) &&
    chapter.predictionDrifted === findings.predictionDrifted
  )
}

/** Returns findings as words: `home_odds, draw_odds moved; predictions moved`. */
export function inWords({ drifted, predictionDrifted, missing }: Findings): string {
  const parts = [
    drifted.length > 0 ? `${drifted.join(', ')} moved` : '',
    missing.length > 0 ? `${missing.join(', ')} went missing` : '',
    predictionDrifted ? 'the predictions moved' : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join('; ') : 'nothing moved'
}
