import { createPushgatewayExporter } from '@leeway/exporters'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { programsFound, startPrometheus, startPushgateway } from '@leeway/test-servers'
import { describe, expect, test } from 'vitest'
import { exampleReport } from '../example-report.ts'
import { hostileLabels, hostileNames } from '../hostile.ts'

describe.skipIf(!programsFound('prometheus', 'pushgateway'))('a real Pushgateway', () => {
  test('what is pushed is what Prometheus answers, whatever labels and features are called', async () => {
    await using gateway = await startPushgateway()
    const monitors = hostileNames.map((name) => withFeatures(name))
    const exporter = createPushgatewayExporter({ url: gateway.url, job: 'ml/monitor "1"' })
    for (const report of monitors) await exporter.observe(report, { generationSeconds: 0.25 })
    await using prometheus = await startPrometheus({
      config: {
        global: { scrape_interval: '1s', scrape_timeout: '1s' },
        scrape_configs: [
          {
            job_name: 'pushgateway',
            honor_labels: true,
            static_configs: [{ targets: [`127.0.0.1:${gateway.port}`] }],
          },
        ],
      },
    })
    await expect
      .poll(() => prometheus.query('evidently_dataset_drift'), { timeout: 20_000, interval: 50 })
      .toHaveLength(monitors.length)

    const drifted = await prometheus.query('evidently_dataset_drift')
    expect(new Set(drifted.map(({ labels }) => labels.monitor))).toEqual(new Set(hostileNames))
    for (const { labels, value } of drifted) {
      expect(value).toBe(1)
      expect(labels).toMatchObject({ job: 'ml/monitor "1"', ...hostileLabels.exported })
    }
    const features = await prometheus.query('evidently_feature_drift_score')
    expect(features).toHaveLength(monitors.length * hostileNames.length)
    expect(new Set(features.map(({ labels }) => labels.feature))).toEqual(new Set(hostileNames))
    const sums = await prometheus.query('sum(evidently_report_generation_seconds_sum)')
    expect(sums).toEqual([{ labels: {}, value: 0.25 * monitors.length }])
  })

  test('grouping labels with slashes or without a value come through', async () => {
    await using gateway = await startPushgateway()
    const exporter = createPushgatewayExporter({
      url: gateway.url,
      job: 'ml/monitor',
      groupingLabels: { path: 'a/b', empty: '' },
    })
    await exporter.observe(exampleReport('stable', { name: 'm' }))
    const response = await fetch(`${gateway.url}/api/v1/metrics`)
    const { data } = (await response.json()) as { data: { labels: Record<string, string> }[] }
    expect(data.map(({ labels }) => labels)).toEqual([
      { job: 'ml/monitor', path: 'a/b', empty: '', monitor: 'm' },
    ])
    await exporter.remove('m')
    expect(await (await fetch(`${gateway.url}/metrics`)).text()).not.toContain('evidently_')
  })

  test('a run that failed is counted beside what the last report said, from whichever process', async () => {
    await using gateway = await startPushgateway()
    const report = exampleReport('drifted', { name: 'm' })
    await createPushgatewayExporter({ url: gateway.url }).observe(report)
    const later = createPushgatewayExporter({ url: gateway.url })
    await later.recordRunFailures(report.monitor, ['load', 'render'])
    const text = await (await fetch(`${gateway.url}/metrics`)).text()
    expect(text).toMatch(/^evidently_dataset_drift\{.*monitor="m".*\} 1$/m)
    expect(text).toMatch(/^evidently_run_failures_total\{.*stage="load".*\} 1$/m)
    expect(text).toMatch(/^evidently_run_failures_total\{.*stage="render".*\} 1$/m)
    expect(text).toMatch(/^evidently_run_failures_total\{.*stage="judge".*\} 0$/m)
  })

  test('PUT takes away what the next report does not say; POST leaves it; DELETE takes the group', async () => {
    await using gateway = await startPushgateway()
    const drifted = exampleReport('drifted', { name: 'm' })
    const { dataDrift: _, ...withoutDrift } = drifted
    const text = async () => (await fetch(`${gateway.url}/metrics`)).text()

    const put = createPushgatewayExporter({ url: gateway.url, job: 'put' })
    const post = createPushgatewayExporter({ url: gateway.url, job: 'post', method: 'POST' })
    for (const exporter of [put, post]) {
      await exporter.observe(drifted)
      await exporter.observe(withoutDrift)
    }
    const series = (job: string) => new RegExp(`^evidently_drift_share\\{.*job="${job}"`, 'm')
    expect(await text()).not.toMatch(series('put'))
    expect(await text()).toMatch(series('post'))
    expect(await text()).toMatch(/^evidently_missing_values_count\{.*job="put"/m)

    await put.remove('m')
    expect(await text()).not.toContain('job="put"')
    expect(await text()).toContain('job="post"')
  })
})

function withFeatures(name: string): MonitoringReport {
  const report = exampleReport('drifted', { name, labels: hostileLabels.given })
  const { dataDrift } = report
  const [column] = dataDrift!.columns
  const columns = hostileNames.map((feature) => ({ ...column!, name: feature }))
  const judged = columns.length
  return {
    ...report,
    dataDrift: {
      ...dataDrift!,
      columns,
      driftedColumns: judged,
      totalColumns: judged,
      driftShare: 1,
      status: 'drifted',
    },
  }
}
