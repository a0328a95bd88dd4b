import type { ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'
import { expect, it } from 'vitest'
import { nextSteps } from '../../src/view/next-steps.ts'
import { exampleReport } from '../support/example-report.ts'

const stable = exampleReport('stable')

const said = (report: MonitoringReport): string[] =>
  nextSteps(report).map(({ title, detail }) =>
    [title, detail].map((words) => words.map(({ text }) => text).join('')).join(': '),
  )

function withColumns(change: (column: ColumnDrift, index: number) => ColumnDrift) {
  const drift = stable.dataDrift
  if (drift === undefined) throw new Error('the example has drift')
  return { ...stable, dataDrift: { ...drift, columns: drift.columns.map(change) } }
}

const summaryOf = (factor: number) => ({
  rows: 100,
  missing: 0,
  quantiles: { p25: 18 * factor, p50: 20 * factor, p75: 23 * factor },
})

it('proposes nothing where nothing is wrong', () => {
  expect(said(stable)).toEqual([])
})

it('proposes to check a unit where a drifted column is larger by the factor between two', () => {
  const scaled = (status: 'drifted' | 'stable', factor: number) =>
    withColumns((column, index) =>
      index === 0
        ? { ...column, status, reference: summaryOf(1), current: summaryOf(factor) }
        : column,
    )
  expect(said(scaled('drifted', 2.2046))[0]).toBe(
    'Check the unit of home_odds: Its median went from 20 to 44.1, and its spread along with it, as pounds to a kilogram.',
  )
  expect(said(scaled('drifted', 2.5)).join()).not.toContain('unit')
  expect(said(scaled('stable', 2.2046))).toEqual([])
})

it('proposes to look at columns that are gone or of another kind, two at most', () => {
  const reasons = ['type_changed', 'missing_in_current', 'missing_in_current'] as const
  const report = withColumns((column, index) => {
    const reason = reasons[index]
    return reason === undefined ? column : { ...column, status: 'skipped', reason }
  })
  expect(said(report)).toEqual([
    'Look at how home_odds is written: Its values are of another kind than in the reference.',
    'Look at how draw_odds is written: The reference has the column, the current data do not.',
  ])
  const few = withColumns((column) => ({ ...column, status: 'skipped', reason: 'too_few_rows' }))
  expect(said(few)).toEqual([])
})

it('proposes to map new categories where the column drifted', () => {
  const fresh = (status: 'drifted' | 'stable') => {
    const report = withColumns((column) => ({ ...column, status }))
    const [name = ''] = report.dataDrift.columns.map((column) => column.name)
    const quality = stable.dataQuality
    if (quality === undefined) throw new Error('the example has quality')
    const columns = quality.columns.map((column) =>
      column.name === name ? { ...column, newCategoryCount: 2, newCategoryRows: 31 } : column,
    )
    return said({ ...report, dataQuality: { ...quality, columns } })
  }
  expect(fresh('drifted')[0]).toBe(
    'Map the new categories of home_odds, or retrain with them: 2\u00a0categories that the reference never had, in 31\u00a0rows of these data.',
  )
  expect(fresh('stable')).toEqual([])
})

it('proposes to ask for missing values, and to retrain, where a check and a metric failed', () => {
  expect(said(exampleReport('degraded'))).toEqual([
    'Ask the source of rest_days for its missing values: 22.5\u00a0% of its values are missing, at most 1.5\u00a0% may be.',
    'Retrain the model, or take its predictions with care until then: It does worse than on its reference. Accuracy is 0.447, 0.561 on the reference.',
  ])
})

it('asks whether the change is meant, naming three of the drifted features', () => {
  expect(said(exampleReport('drifted')).at(-1)).toBe(
    'Find out whether the change is meant: home_team, home_odds, away_odds and 1 more have drifted; where they stay as they are, they are the next reference.',
  )
})

it('says five things at most', () => {
  const report = withColumns((column) => ({
    ...column,
    status: 'drifted',
    reference: summaryOf(1),
    current: summaryOf(60),
  }))
  const degraded = exampleReport('degraded')
  const { dataQuality, performance } = degraded
  if (dataQuality === undefined || performance === undefined)
    throw new Error('the example has both')
  const checks = ['a', 'b', 'c'].flatMap((column) =>
    dataQuality.checks
      .filter(({ status }) => status === 'failed')
      .map((check) => ({ ...check, column })),
  )
  const all = said({ ...report, dataQuality: { ...dataQuality, checks }, performance })
  expect(all.map((step) => step.split(' ')[0])).toEqual(['Check', 'Check', 'Ask', 'Ask', 'Retrain'])
})
