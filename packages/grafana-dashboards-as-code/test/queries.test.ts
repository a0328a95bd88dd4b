import { GrafanaDashboardConfig } from '@leeway/grafana-dashboards-as-code'
import { type MetricDefinition, metricCatalogue } from '@leeway/metric-catalogue'
import { parser } from '@prometheus-io/lezer-promql'
import { describe, expect, test } from 'vitest'
import { expanded, expressionsOf } from './dashboard-parts.ts'
import { promtool, promtoolFound } from './promtool.ts'

const dashboard = new GrafanaDashboardConfig().createMlMonitoringDashboard()
const expressions = expressionsOf(dashboard)

/** The series names that a metric has in Prometheus. */
const seriesNames = ({ name, type }: MetricDefinition): string[] =>
  type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name]

/** The names that the expression selects, out of its syntax tree. */
function selectedNames(expr: string): string[] {
  const names: string[] = []
  parser.parse(expr).iterate({
    enter: ({ type, node, from }) => {
      if (type.isError) throw new Error(`no PromQL at ${from}: ${expr}`)
      if (type.name !== 'VectorSelector') return
      const identifier = node.getChild('Identifier')
      names.push(identifier ? expr.slice(identifier.from, identifier.to) : '')
    },
  })
  return names
}

describe('metrics', () => {
  test.each(expressions)('$where selects metrics of the catalogue only', ({ expr }) => {
    const known = metricCatalogue.metrics.flatMap(seriesNames)
    const names = selectedNames(expanded(expr))
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(known).toContain(name)
  })

  test('each of the guide’s eight metrics, with which the catalogue begins, is in a panel', () => {
    const selected = new Set(expressions.flatMap(({ expr }) => selectedNames(expanded(expr))))
    const unseen = metricCatalogue.metrics
      .slice(0, 8)
      .filter((m) => !seriesNames(m).some((n) => selected.has(n)))
    expect(unseen).toEqual([])
  })

  test('counters and histograms are read through increase()', () => {
    for (const { expr } of expressions) {
      for (const [selector] of expr.matchAll(
        /evidently_\w+(_total|_bucket)\b(\{[^}]*\})?.{0,1}/g,
      )) {
        expect(selector).toMatch(/\[$/)
        expect(expr).toContain(`increase(${selector}`)
      }
    }
  })

  test('every metric of a monitor is chosen by every variable', () => {
    for (const { expr } of expressions) {
      if (expr.includes('evidently_export_errors_total')) continue
      for (const label of ['environment', 'model', 'version', 'monitor']) {
        expect(expr).toContain(`${label}=~"$${label}"`)
      }
    }
  })
})

const rules = {
  groups: [
    {
      name: 'panels',
      rules: expressions.map(({ expr }, i) => ({ record: `panel:${i}`, expr: expanded(expr) })),
    },
  ],
}

/** Series of every metric, for a monitor with all labels and for one without any, growing by one a minute. */
const inputSeries = metricCatalogue.metrics.flatMap((metric) => {
  const monitors = ['monitor="bare"', 'monitor="odds",environment="e",model="m",version="v1"']
  const owners = metric.scope === 'monitor' ? monitors : ['type="invalid_report"']
  const endings =
    metric.type === 'histogram' ? ['0.1', '1', '+Inf'].map((le) => `,le="${le}"`) : ['']
  const name = metric.type === 'histogram' ? `${metric.name}_bucket` : metric.name
  const values = metric.name === 'evidently_dataset_drift' ? '1x120' : '0+1x120'
  return owners.flatMap((owner) =>
    endings.map((ending) => ({ series: `${name}{${owner}${ending}}`, values })),
  )
})

const testOf = (expr: string, value: number) => ({
  rule_files: ['rules.json'],
  evaluation_interval: '1m',
  tests: [
    {
      interval: '1m',
      input_series: inputSeries,
      promql_expr_test: [{ expr, eval_time: '2h', exp_samples: [{ labels: '{}', value }] }],
    },
  ],
})

describe.skipIf(!promtoolFound)('promtool', () => {
  test('check rules parses every expression', () => {
    const { passed, output } = promtool('check', { 'rules.json': rules })
    expect(output).toContain(`SUCCESS: ${expressions.length} rules found`)
    expect(passed).toBe(true)
  })

  test('check rules would refuse a wrong one', () => {
    const wrong = { groups: [{ name: 'x', rules: [{ record: 'x', expr: 'max by (evidently)' }] }] }
    expect(promtool('check', { 'rules.json': wrong }).passed).toBe(false)
  })

  test.each(expressions.map(({ where }, i) => ({ where, i })))('$where gives series', ({ i }) => {
    const given = testOf(`count(panel:${i}) > bool 0`, 1)
    const { passed, output } = promtool('test', { 'rules.json': rules, 'test.json': given })
    expect(output).toContain('SUCCESS')
    expect(passed).toBe(true)
  })

  test('"All" shows monitors whose reports carry no labels', () => {
    const drift = expressions.findIndex(({ where }) => where === 'Dataset drift A')
    const given = testOf(`count(panel:${drift})`, 2)
    expect(promtool('test', { 'rules.json': rules, 'test.json': given }).passed).toBe(true)
    const wrong = testOf(`count(panel:${drift})`, 3)
    expect(promtool('test', { 'rules.json': rules, 'test.json': wrong }).passed).toBe(false)
  })
})
