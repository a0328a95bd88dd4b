import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { MetricsExporter } from '@leeway/exporters'
import { expect, test } from 'vitest'
import { startFakeServer } from '../fake-server.ts'

const odds = (shift: number) => ({
  home_odds: Array.from({ length: 200 }, (_, i) => shift + (i % 50) / 10),
  away_odds: Array.from({ length: 200 }, (_, i) => (i % 40) / 10),
})

test('data are judged and exported, with the time that it took', async () => {
  const { url, requests } = await startFakeServer({ status: 200 })
  const exporter = new MetricsExporter({ prometheusGateway: url, environment: {} })
  const { report, results } = await exporter.exportMetrics({
    referenceData: odds(0),
    currentData: odds(3),
    name: 'odds',
    driftShare: 0.4,
    generatedAt: '2026-11-23T09:00:00Z',
    tags: { environment: 'production', model: 'premier_league_predictor', version: 'v1.2.0' },
  })
  expect(results).toMatchObject([{ status: 'exported' }])
  expect(report).toMatchObject({
    monitor: { name: 'odds', labels: { version: 'v1.2.0' } },
    dataDrift: { status: 'drifted', driftedColumns: 1, totalColumns: 2 },
  })
  const [pushed] = requests
  const labels = 'environment="production",model="premier_league_predictor",version="v1.2.0"'
  expect(pushed?.body).toContain(`evidently_dataset_drift{monitor="odds",${labels}} 1\n`)
  expect(pushed?.body).toContain('evidently_feature_drifted{feature="home_odds"')
  expect(pushed?.body).toMatch(/^evidently_report_generation_seconds_count\{.*\} 1$/m)
  expect(pushed?.body).toMatch(/^evidently_report_generation_seconds_sum\{.*\} \d+\.\d+$/m)
})

test('data that cannot be judged are the monitor’s error', async () => {
  const exporter = new MetricsExporter({ environment: {} })
  await expect(
    exporter.exportMetrics({ referenceData: [], currentData: odds(0) }),
  ).rejects.toMatchObject({ name: 'MonitorError', code: 'no_rows' })
})

test('without @leeway/monitor, data are refused by its name, and reports are exported', async () => {
  const code = `
    import { registerHooks } from 'node:module'
    registerHooks({
      resolve(specifier, context, next) {
        if (specifier !== '@leeway/monitor') return next(specifier, context)
        const message = "Cannot find package '@leeway/monitor' imported from here"
        throw Object.assign(new Error(message), { code: 'ERR_MODULE_NOT_FOUND' })
      },
    })
    const { MetricsExporter } = await import('@leeway/exporters')
    const { default: report } = await import('@leeway/monitoring-report/examples/stable.json', { with: { type: 'json' } })
    const exporter = new MetricsExporter({ environment: {} })
    await exporter.exportMetrics({ report })
    await exporter.exportMetrics({ referenceData: { a: [1] }, currentData: { a: [1] } })
      .catch(({ code, message }) => console.log(code, message))`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@leeway/source', '--input-type=module', '--eval', code],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)) },
  )
  expect(stdout).toMatch(
    /^missing_peer exportMetrics: .*not installed: npm install @leeway\/monitor\./,
  )
})
