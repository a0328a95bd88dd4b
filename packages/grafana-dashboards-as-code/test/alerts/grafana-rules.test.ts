import {
  alertRules,
  GrafanaDashboardConfig,
  grafanaRules,
  prometheusRules,
} from '@leeway/grafana-dashboards-as-code'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const text = z.string().min(1)
const expressions = z.strictObject({ type: z.literal('__expr__'), uid: z.literal('__expr__') })

/** Grafana's file format (`AlertRuleGroupV1`), as far as it is used here: a key that is spelt otherwise would be dropped in silence. */
const fileSchema = z.strictObject({
  apiVersion: z.literal(1),
  groups: z.array(
    z.strictObject({
      orgId: z.literal(1),
      name: text,
      folder: text,
      interval: z.literal('60s'),
      rules: z.array(
        z.strictObject({
          uid: z.string().regex(/^[a-z0-9-]{1,40}$/),
          title: text,
          condition: z.literal('C'),
          for: z.string().regex(/^\d+[sm]$/),
          noDataState: z.literal('OK'),
          execErrState: z.literal('Error'),
          isPaused: z.literal(false),
          dashboardUid: text,
          panelId: z.int(),
          labels: z.strictObject({ severity: z.enum(['critical', 'warning', 'info']) }),
          annotations: z.strictObject({
            summary: z.string().regex(/^[A-Z].*\.$/),
            description: text,
            runbook_url: z.url(),
          }),
          data: z.tuple([
            z.strictObject({
              refId: z.literal('A'),
              relativeTimeRange: z.strictObject({ from: z.literal(600), to: z.literal(0) }),
              datasourceUid: text,
              model: z.strictObject({
                refId: z.literal('A'),
                expr: text,
                instant: z.literal(true),
                range: z.literal(false),
                intervalMs: z.int(),
                maxDataPoints: z.int(),
              }),
            }),
            z.strictObject({
              refId: z.literal('B'),
              datasourceUid: z.literal('__expr__'),
              model: z.strictObject({
                refId: z.literal('B'),
                type: z.literal('reduce'),
                reducer: z.literal('last'),
                expression: z.literal('A'),
                settings: z.strictObject({ mode: z.literal('dropNN') }),
                datasource: expressions,
              }),
            }),
            z.strictObject({
              refId: z.literal('C'),
              datasourceUid: z.literal('__expr__'),
              model: z.strictObject({
                refId: z.literal('C'),
                type: z.literal('threshold'),
                expression: z.literal('B'),
                conditions: z.tuple([
                  z.strictObject({
                    evaluator: z.strictObject({
                      type: z.literal('gt'),
                      params: z.tuple([z.number()]),
                    }),
                  }),
                ]),
                datasource: expressions,
              }),
            }),
          ]),
        }),
      ),
    }),
  ),
})

interface PrometheusRule {
  readonly alert: string
  readonly expr: string
  readonly for: string
  readonly labels: object
  readonly annotations: Readonly<Record<string, string>>
}

const prometheus = parse(prometheusRules()).groups[0].rules as PrometheusRule[]
const grafana = fileSchema.parse(parse(grafanaRules())).groups[0]!.rules

test('are in Grafana’s file format', () => {
  expect(fileSchema.safeParse(parse(grafanaRules())).error?.message).toBeUndefined()
  expect(new Set(grafana.map(({ uid }) => uid)).size).toBe(grafana.length)
})

test('one of them is the guide’s: High Data Drift, the last drift share above 0.1', () => {
  const rule = grafana.find(({ title }) => title === 'High Data Drift')!
  expect(rule.data[0].model.expr).toContain('evidently_drift_share')
  expect(rule.data[2].model.conditions[0].evaluator).toEqual({ type: 'gt', params: [0.1] })
})

test('say the same as those of Prometheus', () => {
  const asInPrometheus = grafana.map((rule): PrometheusRule => {
    const [query, , threshold] = rule.data
    const { annotations } = rule
    return {
      alert: `Leeway${rule.title.replaceAll(' ', '')}`,
      expr: `${query.model.expr} > ${threshold.model.conditions[0].evaluator.params[0]}`,
      for: rule.for,
      labels: rule.labels,
      annotations: {
        ...annotations,
        description: annotations.description.replaceAll('$values.B.Value', '$value'),
      },
    }
  })
  expect(asInPrometheus).toEqual(prometheus)
})

test('link to panels that there are', () => {
  const config = new GrafanaDashboardConfig()
  const dashboards = [config.createMlMonitoringDashboard(), config.createDriftAnalysisDashboard()]
  for (const { dashboardUid, panelId, title } of grafana) {
    const dashboard = dashboards.find(({ uid }) => uid === dashboardUid)
    expect(
      dashboard?.panels?.map(({ id }) => id),
      title,
    ).toContain(panelId)
  }
})

describe('names, after the conventions of mixins', () => {
  test.each(alertRules())('$name', ({ name, summary, description }) => {
    expect(name).toMatch(/^Leeway([A-Z][a-z]+)+$/)
    expect(summary).toMatch(/^[A-Z][^{}]*\.$/) // the same for all alerts of a rule
    expect(description).toMatch(/^([A-Z]|\{value\}).*\.$/)
  })
})

test('thresholds, runbooks, folder and data source can be others', () => {
  const options = {
    driftShare: 0.3,
    runbooks: 'https://wiki.example/leeway',
    folder: 'ML',
    prometheusDatasource: 'mimir',
  }
  const [group] = fileSchema.parse(parse(grafanaRules(options))).groups
  const [rule] = group!.rules
  expect(group?.folder).toBe('ML')
  expect(rule?.data[0].datasourceUid).toBe('mimir')
  expect(rule?.data[2].model.conditions[0].evaluator.params).toEqual([0.3])
  expect(rule?.annotations.runbook_url).toBe('https://wiki.example/leeway/high-data-drift.md')
  expect(() => alertRules({ driftShare: Number.NaN })).toThrow(
    'alert rules: driftShare is NaN, expected a number of 0 or more',
  )
})
