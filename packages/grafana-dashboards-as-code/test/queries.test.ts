import { GrafanaDashboardConfig } from '@leeway/grafana-dashboards-as-code'
import { type MetricDefinition, measurements, metricCatalogue } from '@leeway/metric-catalogue'
import { programsFound } from '@leeway/test-servers'
import { parser } from '@prometheus-io/lezer-promql'
import { describe, expect, test } from 'vitest'
import { selectorsOf } from '../src/lint/promql.ts'
import { expanded, expressionsOf, influxqlOf } from './dashboard-parts.ts'
import { promtool } from './promtool.ts'

const config = new GrafanaDashboardConfig()
const dashboards = [config.createMlMonitoringDashboard(), config.createDriftAnalysisDashboard()]
const expressions = dashboards.flatMap(expressionsOf)
const statements = dashboards.flatMap(influxqlOf)

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
  test.each(expressions)('$where selects metrics of the catalogue only', ({ expr, where }) => {
    const known = metricCatalogue.metrics.flatMap(seriesNames)
    const names = selectedNames(expanded(expr))
    expect(names.length).toBeGreaterThan(0)
    // what Prometheus itself says of its rules
    if (where === 'annotation Firing rules') return expect(names).toEqual(['ALERTS'])
    for (const name of names) expect(known).toContain(name)
  })

  test('every metric of the catalogue is in a panel', () => {
    const selected = new Set(expressions.flatMap(({ expr }) => selectedNames(expanded(expr))))
    const unseen = metricCatalogue.metrics.filter(
      (m) => !seriesNames(m).some((n) => selected.has(n)),
    )
    expect(unseen).toEqual([])
  })

  test('gauges of a monitor are joined over targets that expose the same one', () => {
    const gauges = metricCatalogue.metrics.filter(({ type }) => type === 'gauge')
    for (const { expr, where } of expressions) {
      for (const { name, calls } of selectorsOf(expr)) {
        if (!gauges.some((gauge) => gauge.name === name)) continue
        expect(calls[0], where).toMatch(/^(max|avg)$/)
      }
    }
  })

  test('every measurement is in a panel', () => {
    const selected = new Set(statements.map((text) => /FROM "(\w+)"/.exec(text)?.[1]))
    expect([...selected].toSorted()).toEqual(measurements.map(({ name }) => name).toSorted())
  })

  test('InfluxQL asks in the time shown, for the monitors chosen, by every tag', () => {
    for (const text of statements) {
      expect(text).toContain('WHERE $timeFilter AND "environment" =~ /^$environment$/ AND')
      expect(text).toContain(
        'GROUP BY time($__interval), "environment", "model", "version", "monitor"',
      )
    }
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

  test('every metric of a monitor is chosen by every variable, that of a feature by its own, too', () => {
    for (const { expr } of expressionsOf(dashboards[1]!)) {
      expect(expr.includes('$feature')).toBe(expr.includes('evidently_feature_'))
    }
    for (const { expr } of expressions) {
      if (/evidently_export_errors_total|^ALERTS/.test(expr)) continue
      for (const label of ['environment', 'model', 'version', 'monitor']) {
        expect(expr).toContain(`${label}=~"$${label}"`)
      }
    }
  })
})

describe.skipIf(!programsFound('promtool'))('promtool check rules', () => {
  const check = (exprs: readonly string[]) =>
    promtool(['check', 'rules', 'rules.json'], {
      'rules.json': {
        groups: [
          { name: 'panels', rules: exprs.map((expr, i) => ({ record: `panel:${i}`, expr })) },
        ],
      },
    })

  test('parses every expression', () => {
    const { passed, output } = check(expressions.map(({ expr }) => expanded(expr)))
    expect(output).toContain(`SUCCESS: ${expressions.length} rules found`)
    expect(passed).toBe(true)
  })

  test('would refuse a wrong one', () => {
    expect(check(['max by (evidently)']).passed).toBe(false)
  })
})
