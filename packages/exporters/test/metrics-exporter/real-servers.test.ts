import { MetricsExporter } from '@leeway/exporters'
import { programsFound, startPushgateway, startVictoriaMetrics } from '@leeway/test-servers'
import { describe, expect, test } from 'vitest'
import { exampleReport } from '../example-report.ts'

describe.skipIf(!programsFound('pushgateway', 'victoria-metrics'))('real servers', () => {
  test('both have the same values; when one is gone, the other is served', async () => {
    await using gateway = await startPushgateway()
    await using database = await startVictoriaMetrics()
    const exporter = new MetricsExporter({
      environment: {},
      prometheusGateway: gateway.url,
      influxdbUrl: database.url,
      retries: 0,
    })
    const report = exampleReport('drifted')
    const { results } = await exporter.exportMetrics({ report, generationSeconds: 0.25 })
    expect(results).toMatchObject([{ status: 'exported' }, { status: 'exported' }])

    const text = await (await fetch(`${gateway.url}/metrics`)).text()
    const count = report.dataDrift?.driftedColumns
    expect(text).toMatch(new RegExp(`^evidently_drifted_features_count\\{.*\\} ${count}$`, 'm'))
    await expect
      .poll(() => database.series('ml_data_drift_drifted_features_count'), { timeout: 20_000 })
      .toMatchObject([{ values: [count], timestamps: [Date.parse(report.generatedAt)] }])
    const took = await database.series('ml_monitoring_performance_export_duration')
    expect(took).toMatchObject([{ values: [expect.any(Number)] }])

    await gateway.stop()
    const without = await exporter.exportMetrics({ report: { ...report, runId: 'next' } })
    expect(without.results).toMatchObject([
      {
        sink: 'pushgateway',
        status: 'failed',
        error: {
          code: 'unreachable',
          message: `pushgateway ${gateway.url} could not be reached: nobody listens there`,
        },
      },
      { sink: 'influxdb', status: 'exported' },
    ])
  })
})
