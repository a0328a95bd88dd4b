import { createInfluxdbExporter } from '@leeway/exporters'
import { type Point, pointsOf, samplesOf } from '@leeway/metric-catalogue'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { programsFound, startInfluxd, startVictoriaMetrics } from '@leeway/test-servers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineOf } from '../../src/influxdb/line-of.ts'
import { exampleNames, exampleReport } from '../example-report.ts'
import { hostileLabels, hostileNames, hostileText } from '../hostile.ts'

/** What a reader finds where a tag was written that the line protocol cannot hold. */
function asTag(text: string): string {
  return text.replace('\n', '\\n').replace(/\\(?=[,= ]|$)/g, '/')
}

describe.skipIf(!programsFound('victoria-metrics'))('VictoriaMetrics', () => {
  test('gives back what was written, whatever the monitors are called', async () => {
    await using server = await startVictoriaMetrics()
    const exporter = createInfluxdbExporter({ url: server.url, token: 'unused' })
    const report = exampleReport('drifted')
    for (const name of hostileNames) {
      const monitor = { ...report.monitor, name, labels: hostileLabels.given }
      await exporter.observe({ ...report, monitor }, { generationSeconds: 0.25 })
    }
    const shares = () => server.series('{__name__="ml_data_drift_drift_share"}')
    await expect.poll(shares, { timeout: 20_000 }).toHaveLength(hostileNames.length)
    const read = await shares()
    expect(new Set(read.map(({ metric }) => metric.monitor))).toEqual(
      new Set(hostileNames.map(asTag)),
    )
    const { dataDrift, generatedAt } = report
    for (const { metric, values, timestamps } of read) {
      expect(values).toEqual([expect.closeTo(dataDrift?.driftShare ?? 0, 11)]) // kept to 12 digits
      expect(timestamps).toEqual([Date.parse(generatedAt)])
      expect(metric).toMatchObject({
        quo_te: 'say "drift"',
        new_line: 'first\\nsecond',
        exported_feature: 'C:/',
      })
    }
    const columns = dataDrift?.columns.filter(({ status }) => status !== 'skipped') ?? []
    const drifted = await server.series('{__name__="ml_feature_drift_drifted",monitor="plain"}')
    expect(new Map(drifted.map(({ metric, values }) => [metric.feature, values[0]]))).toEqual(
      new Map(columns.map(({ name, status }) => [name, Number(status === 'drifted')])),
    )
    const took = await server.series(
      '{__name__="ml_monitoring_performance_report_generation_time"}',
    )
    expect(took.every(({ values }) => values[0] === 0.25)).toBe(true)
  })
})

describe.skipIf(!programsFound('influxd'))('influxd', () => {
  const write = (url: string, body: string) =>
    fetch(`${url}/write?db=ml&precision=ms`, { method: 'POST', body })

  test('takes every line: of every example, of hostile names, of any text', async () => {
    await using influxd = await startInfluxd()
    await influxd.query('CREATE DATABASE ml')
    const anyText = fc.sample(hostileText, { numRuns: 100, seed: 7 })
    const reports: MonitoringReport[] = [
      ...exampleNames.map((name) => exampleReport(name)),
      ...[...hostileNames, ...anyText].map((name) =>
        exampleReport('drifted', { name: name || 'empty', labels: { hostile: name } }),
      ),
    ]
    const lines = reports.flatMap((report) =>
      pointsOf(samplesOf(report)).map((point) => lineOf(point, Date.parse(report.generatedAt))),
    )
    const response = await write(influxd.url, lines.join('\n'))
    expect([response.status, await response.text()]).toEqual([204, ''])
  })

  test('reads fields as the types that the measurements state', async () => {
    await using influxd = await startInfluxd()
    await influxd.query('CREATE DATABASE ml')
    const lines = pointsOf(samplesOf(exampleReport('drifted'))).map((point) => lineOf(point, 0))
    await write(influxd.url, lines.join('\n'))
    expect(await influxd.query('SHOW FIELD KEYS FROM ml_data_drift', 'ml')).toMatchObject([
      {
        series: [
          {
            values: [
              ['dataset_drift', 'integer'],
              ['drift_share', 'float'],
              ['drifted_features_count', 'integer'],
              ['omitted_features', 'integer'],
              ['total_features', 'integer'],
            ],
          },
        ],
      },
    ])
  })

  test('a report that is written twice is there once', async () => {
    await using influxd = await startInfluxd()
    await influxd.query('CREATE DATABASE ml')
    const lines = pointsOf(samplesOf(exampleReport('drifted'))).map((point) => lineOf(point, 1))
    await write(influxd.url, lines.join('\n'))
    await write(influxd.url, lines.join('\n'))
    const counted = await influxd.query('SELECT COUNT(dataset_drift) FROM ml_data_drift', 'ml')
    expect(counted).toMatchObject([{ series: [{ values: [[expect.any(String), 1]] }] }])
  })

  test('refuses what a careless writer would send: so this test can fail', async () => {
    await using influxd = await startInfluxd()
    await influxd.query('CREATE DATABASE ml')
    const trailing = await write(influxd.url, 'bs,a=C:\\,b=x x=1')
    expect(await trailing.text()).toContain('invalid tag format')
    const point = (type: 'int' | 'float'): Point => ({
      measurement: 'm',
      tags: {},
      fields: [{ name: 'x', type, value: 1 }],
    })
    expect((await write(influxd.url, lineOf(point('float'), 0))).status).toBe(204)
    const conflict = await write(influxd.url, lineOf(point('int'), 1))
    expect(await conflict.text()).toContain('partial write: field type conflict')
  })
})
