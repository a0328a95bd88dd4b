import { readFileSync } from 'node:fs'
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

/** What both the page and the text of a terminal say of a report: the stable example without alerts, with other `parts`. */
const verdictCases: readonly { say: string; tone: string; parts: Parts }[] = JSON.parse(
  readFileSync(new URL('../verdict-cases.json', import.meta.url), 'utf8'),
)
const { performance: degraded, targetDrift } = exampleReport('degraded')
if (degraded === undefined || targetDrift === undefined)
  throw new Error('the degraded example lost a part')

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

describe('the verdict', () => {
  it.each(verdictCases)('is $tone: $say', ({ say, tone, parts }) => {
    const { dataDrift, ...others } = parts
    const drift = { dataDrift: { ...exampleReport('stable').dataDrift, ...dataDrift } } as Parts
    const { tag, headline } = verdictView(reportWith({ ...others, ...drift }))
    expect([plain(headline), tag.tone]).toEqual([say, tone])
  })

  it.each<[string, Parts]>([
    ['The model does worse than on its reference: accuracy fell from 0.561 to 0.447.', {}],
    [
      'The model does worse than on its reference, and 3 of 6 features have drifted.',
      driftOf(3, 6, 'drifted'),
    ],
    [
      'The model does worse than on its reference, and 1 of 6 features and the target have drifted.',
      { ...driftOf(1, 6, 'stable'), targetDrift: { ...targetDrift, status: 'drifted' } },
    ],
  ])('puts performance first: %s', (said, parts) => {
    const { tag, headline } = verdictView(reportWith({ performance: degraded, ...parts }))
    expect([plain(headline), tag.tone]).toEqual([said, 'watch'])
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
