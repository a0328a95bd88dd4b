import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exampleReports } from '../scripts/example-reports.ts'
import { monitoringReportJsonSchema, parseReport } from '../src/index.ts'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const written = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

describe('the committed files', () => {
  it('are four examples', () => {
    expect(readdirSync(new URL('../examples', import.meta.url)).sort()).toEqual([
      'degraded.json',
      'drifted.json',
      'stable.json',
      'with-skips.json',
    ])
  })

  it.each(Object.entries(exampleReports()))(
    '%s.json is what the script writes, and a valid report',
    (name, report) => {
      const text = read(`examples/${name}.json`)
      expect(text).toBe(written(report))
      expect(parseReport(text)).toEqual(report)
    },
  )

  it('schema.json is the JSON Schema of the zod schema', () => {
    expect(read('schema.json')).toBe(written(monitoringReportJsonSchema()))
  })
})

describe('the examples tell their stories', () => {
  const { stable, drifted, degraded, 'with-skips': withSkips } = exampleReports()

  it('each by its verdicts and alerts', () => {
    expect([stable.dataDrift?.status, stable.alerts.length]).toEqual(['stable', 0])
    expect([drifted.dataDrift?.status, drifted.dataDrift?.driftedColumns]).toEqual(['drifted', 4])
    expect([degraded.dataDrift?.status, degraded.performance?.status]).toEqual([
      'stable',
      'degraded',
    ])
    expect(degraded.alerts.map(({ type }) => type)).toEqual(['performance', 'data_quality'])
    expect(withSkips.dataDrift?.columns.filter(({ status }) => status === 'skipped')).toHaveLength(
      5,
    )
  })
})
