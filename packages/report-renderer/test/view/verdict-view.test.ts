import type { MonitoringReport } from '@leeway/monitoring-report'
import { describe, expect, it } from 'vitest'
import { verdictView } from '../../src/view/verdict-view.ts'
import { exampleReport } from '../support/example-report.ts'

type Parts = Partial<MonitoringReport>

/** The stable example without alerts, with other parts. */
function reportWith(parts: Parts): MonitoringReport {
  return { ...exampleReport('stable'), alerts: [], ...parts }
}

function driftOf(drifted: number, total: number, status: 'stable' | 'drifted' | 'skipped'): Parts {
  const drift = exampleReport('stable').dataDrift
  if (drift === undefined) throw new Error('the stable example has no drift')
  const driftShare = total === 0 ? 0 : drifted / total
  return {
    dataDrift: { ...drift, status, driftedColumns: drifted, totalColumns: total, driftShare },
  }
}

const failedCheck: Parts = {
  dataQuality: {
    missingValuesPercentage: 0,
    missingValuesCount: 0,
    totalValues: 10,
    columns: [],
    checks: [
      { id: 'c', check: 'row-count', status: 'failed', severity: 'warning', message: 'Few rows.' },
    ],
  },
}
const { performance: degraded, targetDrift } = exampleReport('degraded')
if (degraded === undefined || targetDrift === undefined)
  throw new Error('the degraded example lost a part')

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

describe('the verdict', () => {
  it.each<[string, string, Parts]>([
    ['Nothing to act on', 'None of the 6 features has drifted.', {}],
    ['Nothing to act on', 'The one judged feature has not drifted.', driftOf(0, 1, 'stable')],
    [
      'Nothing to act on',
      '1 of 24 features has drifted; the data as a whole has not.',
      driftOf(1, 24, 'stable'),
    ],
    [
      'Nothing to act on',
      '2 of 24 features have drifted; the data as a whole has not.',
      driftOf(2, 24, 'stable'),
    ],
    [
      'Worth a look',
      'The data has drifted: 5 of 6 features no longer look like the reference.',
      driftOf(5, 6, 'drifted'),
    ],
    [
      'Worth a look',
      'The data has drifted: 1 of 1 feature no longer looks like the reference.',
      driftOf(1, 1, 'drifted'),
    ],
    ['Worth a look', 'No feature has drifted, but 1 data-quality check failed.', failedCheck],
    [
      'Worth a look',
      'The target has drifted; the features have not.',
      { targetDrift: { ...targetDrift, status: 'drifted' } },
    ],
    [
      'Worth a look',
      'The model does worse than on its reference: accuracy fell from 0.561 to 0.447.',
      { performance: degraded },
    ],
    [
      'Worth a look',
      'The model does worse than on its reference, and 3 of 6 features have drifted.',
      { performance: degraded, ...driftOf(3, 6, 'drifted') },
    ],
    [
      'Not judged',
      'No feature could be judged for drift.',
      { ...driftOf(0, 0, 'skipped'), dataQuality: undefined } as Parts,
    ],
  ])('is "%s": %s', (label, headline, parts) => {
    const { tag, headline: found } = verdictView(reportWith(parts))
    expect([tag.label, plain(found)]).toEqual([label, headline])
  })

  it('speaks of one feature in the singular, and of columns where target and prediction were counted', () => {
    const headlineOf = (parts: Parts) => plain(verdictView(reportWith(parts)).headline)
    const monitor = { ...exampleReport('stable').monitor, policy: 'evidently' }
    expect(headlineOf({ performance: degraded, ...driftOf(1, 6, 'stable') })).toContain(
      '1 of 6 features has drifted',
    )
    expect(headlineOf({ monitor, ...driftOf(0, 8, 'stable') })).toBe(
      'None of the 8 columns has drifted.',
    )
  })

  it('speaks of performance where drift was not asked for', () => {
    const report = reportWith({ performance: { ...degraded, status: 'stable' } })
    delete report.dataDrift
    expect(verdictView(report).headline).toBe('Accuracy is 0.447, 0.561 on the reference.')
  })

  it('is as grave as the gravest alert', () => {
    const alert = { id: 'a', type: 'data_drift', message: 'm' } as const
    const labelOf = (...severities: ('info' | 'warning' | 'critical')[]) =>
      verdictView(reportWith({ alerts: severities.map((severity) => ({ ...alert, severity })) }))
        .tag.label
    expect(labelOf('info')).toBe('Nothing to act on')
    expect(labelOf('info', 'warning')).toBe('Worth a look')
    expect(labelOf('warning', 'critical', 'info')).toBe('Needs attention')
  })

  it('names the column that moved most, with its effect and the limit', () => {
    const words = verdictView(exampleReport('drifted'))
      .lead.map(({ text }) => text)
      .join('')
    expect(plain(words)).toContain(
      'home_team moved most (Jensen–Shannon distance 0.485, large from 0.1).',
    )
    expect(plain(words)).toContain(
      'The share of drifted features is 66.7 %; the data set counts as drifted from 50 % on.',
    )
  })

  it('does not say twice that nothing drifted', () => {
    const words = verdictView(reportWith({}))
      .lead.map(({ text }) => text)
      .join('')
    expect(words).toBe('No alert was raised.')
  })
})
