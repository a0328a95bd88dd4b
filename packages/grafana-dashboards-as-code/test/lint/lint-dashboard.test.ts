import {
  DashboardError,
  GrafanaDashboardConfig,
  lintDashboard,
  ownLintConfig,
  parseLintConfig,
} from '@leeway/grafana-dashboards-as-code'
import { describe, expect, test } from 'vitest'

const datasource = { type: 'prometheus', uid: '$datasource' }
const none = {}
const matchers = 'job=~"$job", instance=~"$instance"'

const variable = (name: string, label: string) => ({
  name,
  label,
  type: 'query',
  datasource,
  query: `label_values(up, ${name})`,
  multi: true,
  allValue: '.+',
  refresh: 2,
})

const sources = {
  name: 'datasource',
  label: 'Data source',
  type: 'datasource',
  query: 'prometheus',
}
const panel = (changes: object = {}) => ({
  type: 'timeseries',
  title: 'Errors',
  description: 'Some.',
  datasource,
  fieldConfig: { defaults: { unit: 'short' }, overrides: [] },
  targets: [{ refId: 'A', datasource, expr: `rate(x_total{${matchers}}[$__rate_interval])` }],
  ...changes,
})
const asking = (expr: string) => [panel({ targets: [{ refId: 'A', datasource, expr }] })]

/** A dashboard that breaks no rule, with changes. */
const dashboard = ({ variables, ...changes }: Record<string, unknown> = {}) => ({
  title: 'All right',
  editable: false,
  templating: {
    list: variables ?? [sources, variable('job', 'Job'), variable('instance', 'Instance')],
  },
  panels: [panel()],
  ...changes,
})

/** The rules that complain, without any exclusion. */
const rulesAgainst = (given: unknown) => [
  ...new Set(lintDashboard(given, none).map(({ rule }) => rule)),
]

test('a dashboard that breaks no rule has no findings', () => {
  expect(lintDashboard(dashboard(), none)).toEqual([])
})

const job = variable('job', 'Job')
const instance = variable('instance', 'Instance')

describe('each rule finds what it is there for', () => {
  test.each<[rule: string, what: string, dashboard: unknown]>([
    ['template-datasource-rule', 'none', dashboard({ variables: [job, instance], panels: [] })],
    [
      'template-datasource-rule',
      'two of which one is called datasource',
      dashboard({
        variables: [
          sources,
          {
            ...sources,
            name: 'influxdb_datasource',
            label: 'InfluxDB data source',
            query: 'influxdb',
          },
          job,
          instance,
        ],
      }),
    ],
    ['template-job-rule', 'none', dashboard({ variables: [sources, instance] })],
    [
      'template-job-rule',
      'one value',
      dashboard({ variables: [sources, { ...job, multi: false }, instance] }),
    ],
    [
      'template-instance-rule',
      'all is .*',
      dashboard({ variables: [sources, job, { ...instance, allValue: '.*' }] }),
    ],
    [
      'template-label-promql-rule',
      'no label_values',
      dashboard({ variables: [sources, job, { ...instance, query: 'up' }] }),
    ],
    [
      'template-label-promql-rule',
      'a selector that is none',
      dashboard({
        variables: [
          sources,
          job,
          { ...instance, query: { query: 'label_values(up{job=}, instance)' } },
        ],
      }),
    ],
    [
      'template-on-time-change-reload-rule',
      'on load',
      dashboard({ variables: [sources, job, { ...instance, refresh: 1 }] }),
    ],
    [
      'panel-datasource-rule',
      'a fixed one',
      dashboard({ panels: [panel({ datasource: { type: 'prometheus', uid: 'p' } })] }),
    ],
    [
      'panel-datasource-rule',
      'a name',
      dashboard({ panels: [panel({ datasource: 'Prometheus' })] }),
    ],
    ['panel-title-description-rule', 'no title', dashboard({ panels: [panel({ title: '' })] })],
    [
      'panel-title-description-rule',
      'no description',
      dashboard({ panels: [panel({ description: undefined })] }),
    ],
    ['panel-units-rule', 'none', dashboard({ panels: [panel({ fieldConfig: { defaults: {} } })] })],
    [
      'panel-units-rule',
      'one of nobody',
      dashboard({ panels: [panel({ fieldConfig: { defaults: { unit: 'parrots' } } })] }),
    ],
    ['panel-no-targets-rule', 'none', dashboard({ panels: [panel({ targets: [] })] })],
    ['target-promql-rule', 'no PromQL', dashboard({ panels: asking('rate(x{') })],
    ['target-promql-rule', 'nothing', dashboard({ panels: asking('') })],
    [
      'target-rate-interval-rule',
      'a fixed time',
      dashboard({ panels: asking(`rate(x{${matchers}}[5m])`) }),
    ],
    [
      'target-rate-interval-rule',
      'no function',
      dashboard({ panels: asking(`x{${matchers}}[5m] > 1`) }),
    ],
    ['target-job-rule', 'none', dashboard({ panels: asking('x{instance=~"$instance"}') })],
    ['target-instance-rule', 'none', dashboard({ panels: asking('x{job=~"$job"}') })],
    [
      'target-counter-agg-rule',
      'as it is',
      dashboard({ panels: asking(`sum(x_total{${matchers}})`) }),
    ],
    ['uneditable-dashboard', 'editable', dashboard({ editable: true })],
  ])('%s: %s', (rule, _, given) => {
    expect(rulesAgainst(given)).toContain(rule)
  })
})

describe('what is right is let through', () => {
  test.each([
    ['increase over a fixed time', asking(`increase(x_total{${matchers}}[1h])`)],
    [
      'a subquery of a rate',
      asking(`max_over_time(rate(x_total{${matchers}}[$__rate_interval])[1h:])`),
    ],
    [
      'a variable as duration, and an offset',
      asking(`increase(x_total{${matchers}}[$range] offset $range)`),
    ],
    [
      'a target that repeats another panel',
      [panel({ targets: [{ refId: 'A', datasource, expr: '', panelId: 2 }] })],
    ],
    [
      'another data source',
      [
        panel({
          targets: [
            { refId: 'A', datasource: { type: 'influxdb', uid: '$datasource' }, query: 'SELECT' },
          ],
        }),
      ],
    ],
    [
      'words instead of a unit',
      [panel({ fieldConfig: { defaults: { mappings: [{ type: 'value' }] } } })],
    ],
    [
      'a unit of some columns',
      [
        panel({
          fieldConfig: { defaults: {}, overrides: [{ properties: [{ id: 'unit', value: 's' }] }] },
        }),
      ],
    ],
    [
      'names in a stat',
      [
        panel({
          type: 'stat',
          fieldConfig: { defaults: {} },
          options: { reduceOptions: { fields: '/^version$/' } },
        }),
      ],
    ],
    ['a text', [{ type: 'text', title: '' }]],
  ])('%s', (_, panels) => {
    expect(lintDashboard(dashboard({ panels }), none)).toEqual([])
  })
})

test('panels in closed rows are looked at, too', () => {
  const row = {
    type: 'row',
    title: 'Closed',
    panels: [panel({ title: 'Hidden', description: '' })],
  }
  expect(lintDashboard(dashboard({ panels: [row] }), none)).toEqual([
    {
      rule: 'panel-title-description-rule',
      severity: 'error',
      panel: 'Hidden',
      message: 'found no description, expected one',
    },
  ])
})

describe('our own dashboards', () => {
  const config = new GrafanaDashboardConfig()
  const own = [config.createMlMonitoringDashboard(), config.createDriftAnalysisDashboard()]

  test('break no rule but those that are excluded with a reason', () => {
    for (const one of own) {
      const written = JSON.parse(JSON.stringify(one)) as unknown
      expect(lintDashboard(written)).toEqual([])
      const excluded = Object.keys(ownLintConfig.exclusions ?? {})
      expect(rulesAgainst(written).toSorted()).toEqual(excluded.toSorted())
    }
    const rules = Object.values({ ...ownLintConfig.exclusions, ...ownLintConfig.warnings })
    for (const rule of rules) expect(rule?.reason).toMatch(/\S/)
  })
})

describe('.lint', () => {
  const broken = dashboard({
    panels: [panel({ title: 'One', description: '' }), panel({ title: 'Two', description: '' })],
  })
  const panelsAgainst = (text: string) =>
    lintDashboard(broken, parseLintConfig('.lint', text)).map((f) => [f.panel, f.severity])

  test('excludes a rule as a whole, or places', () => {
    expect(panelsAgainst('exclusions:\n  panel-title-description-rule:\n')).toEqual([])
    const entries =
      'exclusions:\n  panel-title-description-rule:\n    entries:\n      - dashboard: All right\n        panel: One\n'
    expect(panelsAgainst(entries)).toEqual([['Two', 'error']])
    expect(panelsAgainst(entries.replace('All right', 'Another'))).toHaveLength(2)
    expect(panelsAgainst('')).toHaveLength(2)
  })

  test('makes warnings of errors', () => {
    expect(panelsAgainst('warnings:\n  panel-title-description-rule:\n')).toEqual([
      ['One', 'warning'],
      ['Two', 'warning'],
    ])
  })

  test.each(['exclusions: 1', 'exclusions: {', '- a'])('%s is refused', (text) => {
    expect(() => parseLintConfig('x/.lint', text)).toThrow(/^x\/\.lint: /)
    expect(() => parseLintConfig('x/.lint', text)).toThrow(DashboardError)
  })
})

test.each([
  [[], 'no dashboard: the whole: '],
  [null, 'no dashboard: the whole: '],
  [{ panels: [{}] }, 'no dashboard: panels.0.type: '],
  [
    { templating: { list: [{ name: 1, type: 'query' }] } },
    'no dashboard: templating.list.0.name: ',
  ],
])('%j is no dashboard', (given, message) => {
  expect(() => lintDashboard(given)).toThrow(message)
  expect(() => lintDashboard(given)).toThrow(expect.objectContaining({ code: 'not_a_dashboard' }))
})
