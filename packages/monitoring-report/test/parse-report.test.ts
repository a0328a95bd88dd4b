import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { exampleReports } from '../scripts/example-reports.ts'
import {
  type MonitoringReport,
  monitoringReportJsonSchema,
  parseReport,
  type ReportError,
} from '../src/index.ts'

const drifted = (): MonitoringReport => structuredClone(exampleReports().drifted)

/** The drifted example with one place changed by `edit`, read again: the error that this gives. */
function errorAfter(edit: (report: never) => void): ReportError {
  const report = drifted()
  edit(report as never)
  try {
    parseReport(report)
  } catch (error) {
    return error as ReportError
  }
  throw new Error('the report was accepted')
}

describe('parseReport', () => {
  it('reads text and value alike', () => {
    const report = drifted()
    expect(parseReport(JSON.stringify(report))).toEqual(report)
    expect(parseReport(report)).toEqual(report)
  })

  it.each([
    ['not JSON', '{', 'not_json', /not JSON/],
    ['null', 'null', 'not_a_report', /found null/],
    ['an array', '[]', 'not_a_report', /found an array/],
    ['some object', '{"a":1}', 'not_a_report', /an object without it/],
    ['a newer schema', '{"schemaVersion":"2"}', 'unsupported_schema_version', /upgrade Leeway/],
    ['an older schema', '{"schemaVersion":"0"}', 'unsupported_schema_version', /write it again/],
  ])('refuses %s', (_, text, code, message) => {
    expect(() => parseReport(text)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    )
  })

  it.each<[string, (report: never) => void, string]>([
    [
      'a missing field',
      (report: MonitoringReport) => Reflect.deleteProperty(report.monitor, 'policy'),
      'monitor.policy',
    ],
    [
      'a wrong verdict',
      (report: MonitoringReport) =>
        Object.assign(report.dataDrift?.columns[1] ?? {}, { status: 'ok' }),
      'dataDrift.columns[1].status',
    ],
    [
      'a NaN score',
      (report: MonitoringReport) =>
        Object.assign(report.dataDrift?.columns[0] ?? {}, { score: Number.NaN }),
      'dataDrift.columns[0].score',
    ],
    [
      'a share above 1',
      (report: MonitoringReport) => Object.assign(report.dataDrift ?? {}, { driftShare: 1.5 }),
      'dataDrift.driftShare',
    ],
    [
      'a local time',
      (report: MonitoringReport) => Object.assign(report, { generatedAt: '2026-11-23 06:00' }),
      'generatedAt',
    ],
    [
      'a count too few',
      (report: MonitoringReport) => report.dataDrift?.columns[0]?.distribution?.current.pop(),
      'dataDrift.columns[0].distribution.current',
    ],
    [
      'a text among the edges',
      (report: MonitoringReport) =>
        Object.assign(report.dataDrift?.columns[0]?.distribution ?? {}, { edges: [1, '2'] }),
      'dataDrift.columns[0].distribution.edges[1]',
    ],
    [
      'a column listed twice',
      (report: MonitoringReport) =>
        Object.assign(report.dataDrift?.columns[2] ?? {}, { name: 'home_odds' }),
      'dataDrift.columns[2].name',
    ],
    [
      'a skip without reason',
      (report: MonitoringReport) =>
        Object.assign(report.dataDrift?.columns[2] ?? {}, { status: 'skipped' }),
      'dataDrift.columns[2].reason',
    ],
    [
      'more drifted than judged',
      (report: MonitoringReport) => Object.assign(report.dataDrift ?? {}, { driftedColumns: 7 }),
      'dataDrift.driftedColumns',
    ],
    [
      'a share that is not its quotient',
      (report: MonitoringReport) => Object.assign(report.dataDrift ?? {}, { driftShare: 0.6 }),
      'dataDrift.driftShare',
    ],
    [
      'a verdict that its share does not give',
      (report: MonitoringReport) => Object.assign(report.dataDrift ?? {}, { status: 'stable' }),
      'dataDrift.status',
    ],
    [
      'a prediction listed twice',
      (report: MonitoringReport) => report.predictionDrift?.push(...(report.predictionDrift ?? [])),
      'predictionDrift[1].name',
    ],
    [
      'an alert id used twice',
      (report: MonitoringReport) =>
        Object.assign(report.alerts[1] ?? {}, { id: report.alerts[0]?.id }),
      'alerts[1].id',
    ],
    [
      'a verdict without a score',
      (report: MonitoringReport) =>
        Reflect.deleteProperty(report.dataDrift?.columns[0] ?? {}, 'score'),
      'dataDrift.columns[0].score',
    ],
    [
      'falling edges',
      (report: MonitoringReport) => {
        const distribution = report.dataDrift?.columns[0]?.distribution
        if (distribution && 'edges' in distribution) distribution.edges.reverse()
      },
      'dataDrift.columns[0].distribution.edges[1]',
    ],
    [
      'a label that is no text',
      (report: MonitoringReport) => Object.assign(report.monitor.labels, { 'odd name': 3 }),
      'monitor.labels["odd name"]',
    ],
  ])('names the path of %s', (_, edit, path) => {
    const error = errorAfter(edit)
    expect(error).toMatchObject({ name: 'ReportError', code: 'invalid_report' })
    expect(error.issues.map((issue) => issue.path)).toContain(path)
    expect(error.message).toContain(path)
  })

  it('shows five issues and counts the rest', () => {
    const error = errorAfter((report: MonitoringReport) => {
      for (const column of report.dataDrift?.columns ?? [])
        Object.assign(column, { status: 'fine' })
    })
    expect(error.issues).toHaveLength(6)
    expect(error.message).toMatch(/and 1 more$/)
  })

  it('leaves out keys that it does not know', () => {
    const report = { ...drifted(), addedInAMinorVersion: true }
    expect(parseReport(report)).toEqual(drifted())
  })
})

describe('the JSON Schema', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
  addFormats.default(ajv)
  const validate = ajv.compile(monitoringReportJsonSchema())

  it.each(Object.entries(exampleReports()))('accepts the %s example', (_, report) => {
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
  })

  it('accepts a report with keys that it does not know, as parseReport does', () => {
    expect(validate({ ...drifted(), addedInAMinorVersion: true })).toBe(true)
  })

  it('refuses a wrong verdict', () => {
    const report = drifted()
    Object.assign(report.dataDrift?.columns[0] ?? {}, { status: 'fine' })
    expect(validate(report)).toBe(false)
  })
})
