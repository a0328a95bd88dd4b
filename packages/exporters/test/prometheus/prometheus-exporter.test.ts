import { createPrometheusExporter, type PrometheusExporter } from '@leeway/exporters'
import {
  createMetricCatalogue,
  datasetDrift,
  defineMetric,
  metricCatalogue,
} from '@leeway/metric-catalogue'
import { programsFound } from '@leeway/test-servers'
import fc from 'fast-check'
import { register as globalRegistry } from 'prom-client'
import { describe, expect, test } from 'vitest'
import { describeExporter } from '../describe-exporter.ts'
import { exampleNames, exampleReport } from '../example-report.ts'
import { hostileText } from '../hostile.ts'
import { checkMetrics } from '../promtool.ts'

const create = (now = Date.parse('2026-11-23T06:00:05Z')): PrometheusExporter =>
  createPrometheusExporter({ now: () => now })

describeExporter({ name: 'prometheus', create, output: (exporter) => exporter.render() })

/** The series of a metric, with their values. */
async function seriesOf(exporter: PrometheusExporter, metric: string): Promise<string[]> {
  const lines = (await exporter.render()).split('\n')
  return lines.filter((line) => line.startsWith(`${metric}{`) || line.startsWith(`${metric} `))
}

describe('what is rendered', () => {
  test.each(exampleNames)('%s report', async (name) => {
    const exporter = create()
    exporter.observe(exampleReport(name), { generationSeconds: 0.25 })
    await expect(await exporter.render()).toMatchFileSnapshot(`../snapshots/${name}.prom`)
  })

  test('nothing but the error counters at 0 before the first report', async () => {
    await expect(await create().render()).toMatchFileSnapshot('../snapshots/nothing-yet.prom')
  })

  test('the order of monitors does not matter', async () => {
    const [a, b] = [exampleReport('drifted', { name: 'a' }), exampleReport('stable', { name: 'b' })]
    const [forth, back] = [create(), create()]
    forth.observe(a)
    forth.observe(b)
    back.observe(b)
    back.observe(a)
    expect(await forth.render()).toBe(await back.render())
  })

  test('two monitors share one header for each metric', async () => {
    const exporter = create()
    for (const name of ['a', 'b']) exporter.observe(exampleReport('stable', { name }))
    const types = (await exporter.render()).split('\n').filter((line) => line.startsWith('# TYPE'))
    expect(new Set(types).size).toBe(types.length)
    expect(await seriesOf(exporter, 'evidently_drift_share')).toHaveLength(2)
  })

  test('the content type is that of the text format', () => {
    expect(create().contentType).toBe('text/plain; version=0.0.4; charset=utf-8')
  })

  test('the global registry of prom-client stays empty', async () => {
    const exporter = create()
    exporter.observe(exampleReport('drifted'), { generationSeconds: 1 })
    await exporter.render()
    expect(globalRegistry.getMetricsAsArray()).toEqual([])
  })
})

describe('one report after another', () => {
  test('the later one replaces the earlier one', async () => {
    const exporter = create()
    exporter.observe(exampleReport('drifted'))
    exporter.observe(exampleReport('stable'))
    expect(await seriesOf(exporter, 'evidently_dataset_drift')).toEqual([
      expect.stringMatching(/ 0$/),
    ])
  })

  test('a part that is no longer judged leaves no value behind', async () => {
    const exporter = create()
    const drifted = exampleReport('drifted')
    exporter.observe(drifted)
    const nothing = { driftShare: 0, driftedColumns: 0, totalColumns: 0, columns: [] }
    const dataDrift = { ...drifted.dataDrift!, ...nothing, status: 'skipped' } as const
    exporter.observe({ ...drifted, dataDrift })
    expect(await seriesOf(exporter, 'evidently_dataset_drift')).toEqual([])
    expect(await seriesOf(exporter, 'evidently_drift_share')).toEqual([])
    expect(await seriesOf(exporter, 'evidently_missing_values_count')).toHaveLength(1)
  })

  test('the series of an earlier version are gone, those of other monitors stay', async () => {
    const exporter = create()
    const v1 = { version: 'v1', team: 'odds' }
    exporter.observe(exampleReport('drifted', { labels: v1 }), { generationSeconds: 1 })
    exporter.observe(exampleReport('drifted', { name: 'other', labels: v1 }))
    exporter.observe(exampleReport('stable', { labels: { version: 'v2' } }))
    const text = await exporter.render()
    expect(text).not.toContain('monitor="premier-league-odds",team="odds"')
    expect(text).toContain('evidently_dataset_drift{monitor="premier-league-odds",version="v2"} 0')
    expect(text).toContain('evidently_dataset_drift{monitor="other",team="odds",version="v1"} 1')
  })

  test('generation times add up, in the buckets of the catalogue', async () => {
    const exporter = create()
    for (const generationSeconds of [0, 0.25, 700]) {
      exporter.observe(exampleReport('stable'), { generationSeconds })
    }
    const name = 'evidently_report_generation_seconds'
    expect(await seriesOf(exporter, `${name}_sum`)).toEqual([expect.stringMatching(/ 700\.25$/)])
    expect(await seriesOf(exporter, `${name}_count`)).toEqual([expect.stringMatching(/ 3$/)])
    const buckets = await seriesOf(exporter, `${name}_bucket`)
    expect(buckets.map((line) => /le="([^"]+)"/.exec(line)?.[1])).toEqual(
      [
        '0.01',
        '0.025',
        '0.05',
        '0.1',
        '0.25',
        '0.5',
        '1',
        '2.5',
        '5',
        '10',
        '30',
        '60',
        '300',
      ].concat(['600', '+Inf']),
    )
    expect(buckets.map((line) => Number(line.split(' ').at(-1)))).toEqual([
      1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3,
    ])
  })

  test('the last export has the time of the clock, in seconds', async () => {
    const exporter = create(1_800_000_000_500)
    exporter.observe(exampleReport('stable'))
    expect(await seriesOf(exporter, 'evidently_last_export_timestamp')).toEqual([
      expect.stringMatching(/ 1800000000\.5$/),
    ])
  })

  test('the last export may be one that others know of, or none', async () => {
    const exporter = create()
    exporter.observe(exampleReport('stable'), { lastExport: 1_700_000_000 })
    expect(await seriesOf(exporter, 'evidently_last_export_timestamp')).toEqual([
      expect.stringMatching(/ 1700000000$/),
    ])
    exporter.observe(exampleReport('stable'), { lastExport: null })
    expect(await seriesOf(exporter, 'evidently_last_export_timestamp')).toEqual([])
  })

  test('features over the maximum have no series, and are counted', async () => {
    const exporter = createPrometheusExporter({ maximumFeatures: 2 })
    exporter.observe(exampleReport('drifted'))
    expect(await seriesOf(exporter, 'evidently_feature_drifted')).toHaveLength(2)
    expect(await seriesOf(exporter, 'evidently_omitted_features')).toEqual([
      expect.stringMatching(/ 4$/),
    ])
  })

  test('a maximum that is none is the caller’s mistake, and not counted', async () => {
    const exporter = createPrometheusExporter({ maximumFeatures: -1 })
    expect(() => exporter.observe(exampleReport('stable'))).toThrow(
      expect.objectContaining({ code: 'invalid_option' }),
    )
    expect(await exporter.render()).toBe(await create().render())
  })

  test('a report that arrives while a text is being made is not half in it', async () => {
    const exporter = create()
    exporter.observe(exampleReport('drifted'))
    const before = await exporter.render()
    const underWay = exporter.render()
    exporter.observe(exampleReport('stable'))
    expect(await underWay).toBe(before)
  })

  test('a monitor that was forgotten is gone', async () => {
    const exporter = create()
    exporter.observe(exampleReport('stable'), { generationSeconds: 1 })
    exporter.forget('never seen')
    exporter.forget('premier-league-odds')
    expect(await exporter.render()).toBe(await create().render())
  })
})

describe('errors', () => {
  test('are counted by type; the earlier report stands', async () => {
    const exporter = create()
    exporter.observe(exampleReport('drifted'))
    const before = await seriesOf(exporter, 'evidently_dataset_drift')
    expect(() => exporter.observe({} as never)).toThrow(
      'export: report: expected an object with schemaVersion "1"',
    )
    expect(() => exporter.observe(exampleReport('stable'), { generationSeconds: -1 })).toThrow(
      'export: evidently_report_generation_seconds is -1, expected 0 or more',
    )
    expect(await seriesOf(exporter, 'evidently_dataset_drift')).toEqual(before)
    exporter.recordError('timeout')
    const counts = await seriesOf(exporter, 'evidently_export_errors_total')
    expect(counts.filter((line) => !line.endsWith(' 0'))).toEqual([
      'evidently_export_errors_total{type="invalid_report"} 1',
      'evidently_export_errors_total{type="invalid_value"} 1',
      'evidently_export_errors_total{type="timeout"} 1',
    ])
  })

  test('a run that failed is counted by its stage, before and after the first report', async () => {
    const exporter = create()
    const { monitor } = exampleReport('stable')
    const failures = async () => {
      const lines = await seriesOf(exporter, 'evidently_run_failures_total')
      return lines.map((line) => /stage="(\w+)".* (\d+)$/.exec(line)?.slice(1).join(' '))
    }
    exporter.recordRunFailure(monitor, 'load')
    expect(await failures()).toEqual(
      expect.arrayContaining(['load 1', 'judge 0', 'compare 0', 'store 0', 'export 0']),
    )
    exporter.observe(exampleReport('stable'))
    exporter.recordRunFailure(monitor, 'load')
    exporter.recordRunFailure(monitor, 'render')
    expect(await failures()).toEqual(expect.arrayContaining(['load 2', 'render 1', 'judge 0']))
  })

  test.each([
    ['gives a value out of bounds', () => 2],
    ['gives NaN', () => Number.NaN],
    [
      'throws',
      () => {
        throw new Error('boom')
      },
    ],
  ])('a metric of one’s own that %s spoils nothing', async (_, read) => {
    const own = defineMetric({
      ...datasetDrift,
      name: 'acme_drift',
      source: { kind: 'report', path: 'dataDrift', read },
    })
    const catalogue = createMetricCatalogue([...metricCatalogue.metrics, own])
    const exporter = createPrometheusExporter({ catalogue, now: () => 0 })
    expect(() => exporter.observe(exampleReport('stable'))).toThrow(
      expect.objectContaining({ code: 'invalid_value' }),
    )
    expect(await exporter.render()).not.toContain('premier')
  })
})

const hostile = {
  'quo"te': 'say "drift"',
  'new\nline': 'first\nsecond',
  'back\\slash': 'C:\\models\\',
  'emoji 👍': '👩‍🔬',
  feature: 'not a feature',
  time: 'now',
  __proto: 'x',
  le: '5',
  type: 'gauge',
  job: 'mine',
  monitor: 'not the monitor',
  constructor: 'toString',
  control: 'a\0b\rc',
  half: '\ud83d',
  long: 'x'.repeat(100_000),
  braces: '} 1 # {',
  empty: '',
}

test('values that look like other labels do not add series up', async () => {
  const exporter = create()
  const labels = { model: 'x,monitor:a' }
  exporter.observe(exampleReport('drifted', { name: 'b', labels }))
  exporter.observe(exampleReport('drifted', { name: 'a,monitor:b', labels: { model: 'x' } }))
  expect(await seriesOf(exporter, 'evidently_dataset_drift')).toEqual([
    'evidently_dataset_drift{monitor="a,monitor:b",model="x"} 1',
    'evidently_dataset_drift{monitor="b",model="x,monitor:a"} 1',
  ])
})

/** The guide's names stand, although promtool would choose others. */
const lintOfTheGuidesNames = [
  'evidently_drifted_features_count non-histogram and non-summary metrics should not have "_count" suffix',
  'evidently_missing_values_count non-histogram and non-summary metrics should not have "_count" suffix',
]

describe.skipIf(!programsFound('promtool'))('promtool check metrics', () => {
  test.each(exampleNames)('%s report: complains of the guide’s names only', async (name) => {
    const exporter = create()
    exporter.observe(exampleReport(name), { generationSeconds: 0.25 })
    const { complaints } = checkMetrics(await exporter.render())
    expect(complaints).toEqual(lintOfTheGuidesNames)
  })

  test('every metric of the catalogue: complains of the guide’s names only', () => {
    const blocks = metricCatalogue.metrics.map(({ name, help, type, labels }) => {
      const own = labels.map((label) => `${label.name}="x"`).join()
      const series =
        type === 'histogram'
          ? `${name}_bucket{le="+Inf"} 1\n${name}_sum 1\n${name}_count 1\n`
          : `${name}{${own}} 1\n`
      return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${series}`
    })
    expect(checkMetrics(blocks.join('')).complaints).toEqual(lintOfTheGuidesNames)
  })

  test('reads hostile labels of two monitors without an error', async () => {
    const exporter = create()
    exporter.observe(exampleReport('drifted', { name: 'evil "monitor"\n', labels: hostile }), {
      generationSeconds: 1,
    })
    exporter.observe(exampleReport('stable', { name: 'tame' }), { generationSeconds: 1 })
    const { complaints } = checkMetrics(await exporter.render())
    expect(complaints).toEqual(lintOfTheGuidesNames)
  })

  test('law: reads any labels of any monitors, each as one series', async () => {
    const monitors = fc.sample(fc.tuple(hostileText, fc.dictionary(hostileText, hostileText)), {
      numRuns: 100,
      seed: 7,
    })
    const exporter = create()
    monitors.forEach(([name, labels], i) => {
      exporter.observe(exampleReport('drifted', { name: `${i} ${name}`, labels }))
    })
    const text = await exporter.render()
    const aboutUsersNames = /label names should be written in 'snake_case'/ // a label of yours may be camelCase
    expect(checkMetrics(text).complaints.filter((line) => !aboutUsersNames.test(line))).toEqual(
      lintOfTheGuidesNames,
    )
    expect(await seriesOf(exporter, 'evidently_drift_share')).toHaveLength(monitors.length)
  })

  test('would say so if the text were wrong', () => {
    expect(checkMetrics('evidently_drift_share{monitor="a} 1\n').exitCode).toBe(1)
    expect(checkMetrics('drift_share 1\n').complaints).toEqual(['drift_share no help text'])
  })
})
