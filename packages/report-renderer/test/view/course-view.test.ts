import type { Trend } from '@leeway/monitoring-report'
import { expect, it } from 'vitest'
import { renderHtml } from '../../src/index.ts'
import { coursesOf } from '../../src/view/course-view.ts'
import { trendsView } from '../../src/view/history-view.ts'
import { exampleReport } from '../support/example-report.ts'
import { elementsOf } from '../support/parsed-page.ts'

const trend = (measure: string, values: (number | null)[], column?: string): Trend => ({
  measure,
  ...(column === undefined ? {} : { column }),
  points: values.map((value, index) => ({ at: `2026-11-0${index + 1}T06:00:00Z`, value })),
})

const effect = 'dataDrift.columns.effect'

it('finds the course of a measure and of a column, and its change since the report before', () => {
  const trends = [
    trend('dataDrift.driftShare', [0.1, 0.2, 0.45]),
    trend(effect, [0.2, 0.05], 'home_odds'),
    trend(effect, [0.2, null, 0.3], 'draw_odds'),
    trend(effect, [null, 0.3], 'away_odds'),
  ]
  const course = coursesOf({ ...exampleReport('stable'), trends })
  expect(course('dataDrift.driftShare')).toMatchObject({ change: '+0.25', sort: 0.25 })
  expect(course(effect, 'home_odds')).toMatchObject({ change: '\u22120.15', sort: -0.15 })
  expect(course(effect, 'draw_odds')).toMatchObject({ change: '', sort: null })
  expect(course(effect, 'away_odds')).toBeNull()
  expect(course(effect)).toBeNull()
  expect(coursesOf(exampleReport('stable'))('dataDrift.driftShare')).toBeNull()
})

it('stands in the scorecard and in the table of features, beside the importance', () => {
  const report = exampleReport('drifted')
  const headings = (html: string) =>
    elementsOf(html)
      .filter(({ tag }) => tag === 'th')
      .map(({ text }) => text)
  expect(headings(renderHtml(report))).not.toContain('Course')
  expect(headings(renderHtml(report))).not.toContain('Importance')
  const drift = report.dataDrift
  if (drift === undefined) throw new Error('the example has drift')
  const columns = drift.columns.map((column) => ({ ...column, importance: 0.25 }))
  const trends = [trend('dataDrift.driftShare', [0.1, 0.2]), trend(effect, [0.1, 0.2], 'home_odds')]
  const html = renderHtml({ ...report, dataDrift: { ...drift, columns }, trends })
  expect(headings(html)).toEqual(
    expect.arrayContaining(['Course', 'Course and change', 'Importance']),
  )
  const rows = elementsOf(html).filter(({ attributes }) => attributes['data-importance'] === '0.25')
  expect(rows).toHaveLength(columns.length)
  expect(rows.filter(({ attributes }) => attributes['data-change'] === '0.1')).toHaveLength(1)
})

it('leaves columns without a pattern out of the table of trends, and says so', () => {
  const pattern = { kind: 'spike', message: 'A spike.' } as const
  const view = trendsView([
    trend('dataDrift.driftShare', [0.1, 0.2]),
    { ...trend(effect, [0.1, 0.2], 'home_odds'), pattern },
    trend(effect, [0.1, 0.2], 'draw_odds'),
    trend('dataQuality.columns.missingPercentage', [0, 0], 'draw_odds'),
    trend('targetDrift.effect', [0, 0], 'result'),
  ])
  expect(view.rows.map(({ title, column }) => [title, column])).toEqual([
    ['Drift share', ''],
    ['Effect', 'home_odds'],
    ['Effect', 'result'],
  ])
  expect(view.cut).toMatch(/^2\s+measures of single columns without a pattern are not listed/)
})
