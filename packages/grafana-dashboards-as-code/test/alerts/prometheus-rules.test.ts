import { alertRules, generatedFiles, prometheusRules } from '@leeway/grafana-dashboards-as-code'
import { programsFound } from '@leeway/test-servers'
import { describe, expect, test } from 'vitest'
import { promtool } from '../promtool.ts'
import { alertCases } from './alert-cases.ts'

const file = 'prometheus_rules.yml'
const rules = alertRules()
const minutes = (at: number) => `${at}m`

/** What `promtool test rules` says of expectations about one rule: the minutes at which it fires, with a description, and those at which it does not. */
function outcome(
  given: (typeof alertCases)[number],
  expectation: { quiet?: readonly number[]; firing?: readonly number[]; description?: string },
) {
  const rule = rules.find(({ title }) => title === given.title)!
  const { quiet = [], firing = [], description } = expectation
  const [first] = given.firing
  const { severity, name: alertname } = rule
  const fires = (at: number) => ({
    eval_time: minutes(at),
    alertname,
    exp_alerts: [
      {
        exp_labels: { ...given.labels, severity },
        exp_annotations: {
          summary: rule.summary,
          description: description ?? given.description,
          runbook_url: `https://github.com/leeway-monitoring/leeway/blob/main/docs/runbooks/${given.title.toLowerCase().replaceAll(' ', '-')}.md`,
        },
      },
    ],
  })
  const alerting = [
    ...quiet.map((at) => ({ eval_time: minutes(at), alertname, exp_alerts: [] })),
    // the description tells a value, which may change: it is compared once
    ...firing.filter((at) => at === first).map(fires),
  ]
  const later = firing
    .filter((at) => at !== first)
    .map((at) => ({
      expr: `count(ALERTS{alertname="${alertname}", alertstate="firing"})`,
      eval_time: minutes(at),
      exp_samples: [{ labels: '{}', value: 1 }],
    }))
  return promtool(['test', 'rules', 'test.json'], {
    [file]: prometheusRules(),
    'test.json': {
      rule_files: [file],
      evaluation_interval: '1m',
      tests: [
        {
          interval: '1m',
          input_series: given.series,
          alert_rule_test: alerting,
          promql_expr_test: later,
        },
      ],
    },
  })
}

test('every rule has a case', () => {
  expect(alertCases.map(({ title }) => title)).toEqual(rules.map(({ title }) => title))
})

describe.skipIf(!programsFound('promtool'))('promtool', () => {
  test('check rules has no complaint', () => {
    const args = ['check', 'rules', '--lint=all', '--lint-fatal', file]
    const { passed, output } = promtool(args, { [file]: prometheusRules() })
    expect(output).toContain(`SUCCESS: ${rules.length} rules found`)
    expect(passed).toBe(true)
  })

  test.each(alertCases)('$title fires, not early, and resolves', (given) => {
    const { passed, output } = outcome(given, given)
    expect(output).toContain('SUCCESS')
    expect(passed).toBe(true)
  })

  test('a wrong minute or another description is noticed', () => {
    const [given] = alertCases as [(typeof alertCases)[number]]
    expect(outcome(given, { quiet: [given.firing[0]!] }).passed).toBe(false)
    expect(outcome(given, { firing: [given.quiet[0]!] }).passed).toBe(false)
    expect(outcome(given, { firing: given.firing, description: 'else' }).passed).toBe(false)
  })

  test.each(alertCases.filter(({ title }) => title !== 'No Reports'))(
    '$title ends with its series: what is stale does not fire for ever',
    (given) => {
      const [first] = given.firing
      const series = given.series.map((one) => ({ ...one, values: upTo(one.values, first! + 1) }))
      const { output } = outcome({ ...given, series }, { quiet: [first! + 70], firing: [first!] })
      expect(output).toContain('SUCCESS')
    },
  )

  test('check config takes the shipped prometheus.yml, with the rules that it names', () => {
    const files = Object.fromEntries(generatedFiles().map(({ path, text }) => [path, text]))
    const args = ['check', 'config', 'provisioning/prometheus.yml']
    const { passed, output } = promtool(args, files)
    expect(output).toContain(`SUCCESS: ${rules.length} rules found`)
    expect(passed).toBe(true)
    const { [file]: _, ...without } = files
    expect(promtool(args, without).passed).toBe(false)
  })
})

/** The first of the values, up to a minute, then the mark that the series has ended. */
function upTo(values: string, minute: number): string {
  const each = values.split(' ').flatMap((part) => {
    const [value, times] = part.split('x')
    return Array.from({ length: Number(times) + 1 }, () => value)
  })
  return [...each.slice(0, minute), 'stale'].join(' ')
}
