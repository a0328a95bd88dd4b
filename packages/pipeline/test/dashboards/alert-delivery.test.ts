import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { createPrometheusExporter, createScrapeHandler } from '@leeway/exporters'
import { prometheusRules } from '@leeway/grafana-dashboards-as-code'
import { programsFound, startAlertmanager, startPrometheus } from '@leeway/test-servers'
import { describe, expect, it } from 'vitest'
import { dashboardQueries } from './dashboard-queries.ts'
import { reportsOfTheWeek } from './simulated-week.ts'

interface Notification {
  readonly status: 'firing' | 'resolved'
  readonly alerts: readonly {
    readonly status: 'firing' | 'resolved'
    readonly labels: Readonly<Record<string, string>>
    readonly annotations: Readonly<Record<string, string>>
  }[]
}

const patient = { timeout: 25_000, interval: 50 }

describe.skipIf(!programsFound('prometheus', 'alertmanager'))('an alert rule', () => {
  it('fires through Alertmanager to a webhook when data drift, and resolves when they no longer do', async () => {
    const received: Notification['alerts'][number][] = []
    const hook = createServer(async (request, response) => {
      received.push(...((await json(request)) as Notification).alerts)
      response.end()
    }).listen(0, '127.0.0.1')
    const exporter = createPrometheusExporter()
    const metrics = createServer(createScrapeHandler(exporter)).listen(0, '127.0.0.1')
    const portOf = (server: typeof hook) => (server.address() as AddressInfo).port
    await Promise.all([hook, metrics].map((server) => once(server, 'listening')))
    try {
      await using alertmanager = await startAlertmanager({
        config: {
          route: {
            receiver: 'hook',
            group_by: ['alertname'],
            group_wait: '0s',
            group_interval: '1s',
          },
          receivers: [
            {
              name: 'hook',
              webhook_configs: [{ url: `http://127.0.0.1:${portOf(hook)}/`, send_resolved: true }],
            },
          ],
        },
      })
      const reports = reportsOfTheWeek().map(({ report }) => report)
      const [stable, drifted] = [reports[0]!, reports.at(-1)!]
      const { monitor } = stable
      exporter.observe({ ...drifted, monitor })
      await using prometheus = await startPrometheus({
        prepare: (folder) =>
          writeFile(join(folder, 'rules.yml'), withoutWaiting(prometheusRules())),
        config: {
          global: {
            scrape_interval: '500ms',
            scrape_timeout: '500ms',
            evaluation_interval: '500ms',
          },
          rule_files: ['rules.yml'],
          scrape_configs: [
            { job_name: 'leeway', static_configs: [{ targets: [`127.0.0.1:${portOf(metrics)}`] }] },
          ],
          alerting: {
            alertmanagers: [{ static_configs: [{ targets: [`127.0.0.1:${alertmanager.port}`] }] }],
          },
        },
      })
      const told = (status: string, name: string) =>
        received.find((alert) => alert.status === status && alert.labels.alertname === name)
      await expect
        .poll(() => told('firing', 'LeewayHighDataDrift'), patient)
        .toMatchObject({
          labels: { severity: 'warning', monitor: 'odds', model: 'predictor' },
          annotations: {
            summary: 'Data drift detected in ML model.',
            description:
              '66.67% of the features of monitor odds have drifted. Model: predictor. Version: v1. Environment: production.',
            runbook_url: expect.stringMatching(/\/docs\/runbooks\/high-data-drift\.md$/),
          },
        })
      const annotation = dashboardQueries().find(({ where }) => where.endsWith('Firing rules'))!
      expect(await prometheus.query(annotation.text)).not.toHaveLength(0)
      exporter.observe({ ...stable, monitor })
      await expect.poll(() => told('resolved', 'LeewayHighDataDrift'), patient).toBeDefined()
      await expect.poll(() => told('resolved', 'LeewayDataSetDrifted'), patient).toBeDefined()
    } finally {
      metrics.close()
      hook.close()
    }
  }, 90_000)
})

/** The rules as they are shipped, but for how long a condition has to hold: `promtool test rules` shows that. */
function withoutWaiting(rules: string): string {
  return rules.replaceAll(/for: \w+$/gm, 'for: 0s')
}
