import { parseReport } from '@leeway/monitoring-report'
import type { Row } from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import { inferExpectations, MlMonitor, type MlMonitorOptions } from '../../src/index.ts'

const generatedAt = '2026-11-23T09:00:00Z'

/** Every value that must not be shown holds it. */
const MARKER = /marker|7777/i

/** Rows whose ids, texts, mails, names and salaries may not be shown, and whose number may. */
function people(which: 'before' | 'now'): Row[] {
  const isNow = which === 'now'
  return Array.from({ length: 300 }, (_, i) => ({
    id: isNow && i % 5 === 0 ? 'id-marker-again' : `id-marker-${which}-${i}`,
    text: isNow && i % 4 === 0 ? 'the same marker' : `${i} words of marker ${which} and ${i % 50}`,
    mail: isNow && i % 9 === 0 ? `no marker mail ${i % 9}` : `marker${i % 40}@example.org`,
    name: `marker ${i % 7} ${isNow && i % 3 === 0 ? 'new' : ''}`,
    salary: isNow ? 777_799 + i : 777_700 - i,
    code: isNow && i % 2 === 0 ? `not a number but marker ${i}` : i % 13,
    kind: isNow ? `marker text instead of a kind ${i}` : 'ab'[i % 2]!,
    open: i % 17,
    label: i % 3 === 0 ? 'marker yes' : 'marker no',
  }))
}

const options: Partial<MlMonitorOptions> = {
  columnMapping: { id: 'id', target: 'label' },
  sensitive: ['mail', 'name', 'salary', 'label'],
}

async function reported(more: Partial<MlMonitorOptions> = {}): Promise<string> {
  const monitor = new MlMonitor({ reference: people('before'), ...options, ...more })
  const report = await monitor.generateComprehensiveReport({ current: people('now'), generatedAt })
  parseReport(JSON.stringify(report))
  return JSON.stringify(report)
}

describe('ids, texts and what is called sensitive', () => {
  it.each<[string, Partial<MlMonitorOptions>]>([
    ['by default', {}],
    ['with every correlation', { correlations: ['pearson', 'spearman', 'kendall', 'cramers-v'] }],
    ['under Evidently’s policy', { policy: 'evidently' }],
    [
      'with drift tests on them',
      { testsByKind: { text: 'text-domain-classifier', categorical: 'psi', numeric: 'kuiper' } },
    ],
    [
      'with expectations on their values',
      {
        expectations: [
          { check: 'minimum', column: 'salary', condition: { atLeast: 0 } },
          { check: 'mean', column: 'salary', condition: { atMost: 1 } },
          { check: 'quantile', column: 'salary', condition: { quantile: 0.5, atMost: 1 } },
          { check: 'value-range', column: 'salary', condition: { of: 'reference' } },
          { check: 'value-range', column: 'salary', name: 'given', condition: { low: 777_700 } },
          { check: 'allowed-values', column: 'name', condition: { of: 'reference' } },
          { check: 'allowed-values', column: 'text', condition: { of: 'reference' } },
          {
            check: 'category-share',
            column: 'name',
            condition: { category: 'marker 1', atMost: 0 },
          },
          { check: 'format', column: 'mail', condition: { format: 'email' } },
          { check: 'format', column: 'text', condition: { format: { pattern: '\\d+' } } },
          { check: 'unique', column: 'id' },
          { check: 'unique', column: 'text' },
          { check: 'duplicated-key-share' },
          { check: 'conflicting-label-share', condition: { atMost: 0 } },
        ],
      },
    ],
  ])('show no value in the report, %s', async (_, more) => {
    const text = await reported(more)
    expect(text).not.toMatch(MARKER)
    expect(text).toContain('salary')
  })

  it('keep their values out of what is expected', () => {
    const { columnMapping, sensitive } = options
    const inferred = inferExpectations(people('before'), columnMapping, { sensitive: sensitive! })
    const text = JSON.stringify(inferred)
    expect(text).not.toMatch(MARKER)
    expect(text).toContain('"of":"reference"')
  })

  it('are still judged, by counts', async () => {
    const monitor = new MlMonitor({ reference: people('before'), ...options })
    const { dataQuality, alerts } = await monitor.generateComprehensiveReport({
      current: people('now'),
      generatedAt,
    })
    const name = dataQuality!.columns.find((column) => column.name === 'name')!
    expect(name).toMatchObject({ sensitive: true, newCategoryCount: 7, newCategoryRows: 100 })
    const failed = alerts.map(({ id }) => id)
    for (const id of ['id:unique', 'name:allowed-values', 'mail:format']) {
      expect(failed).toContain(`monitor:data_quality:${id}`)
    }
  })

  it('are shown where the user says that they may be', async () => {
    const reference = people('before').map(({ text }) => ({ text }) as Row)
    const current = people('now').map(({ text }) => ({ text }) as Row)
    const expectations = [{ check: 'allowed-values', column: 'text', condition: { values: [] } }]
    const show = async (more: Partial<MlMonitorOptions>) => {
      const monitor = new MlMonitor({ reference, expectations, ...more })
      const { dataQuality } = await monitor.generateComprehensiveReport({ current, generatedAt })
      return dataQuality!.columns[0]!.sensitive ?? false
    }
    expect([await show({}), await show({ notSensitive: ['text'] })]).toEqual([true, false])
    expect(() => new MlMonitor({ reference, notSensitive: ['texts'] })).toThrow(
      'did you mean "text"?',
    )
  })
})
