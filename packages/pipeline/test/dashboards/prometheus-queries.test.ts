import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alertRules } from '@leeway/grafana-dashboards-as-code'
import { type PrometheusServer, programsFound, startPrometheus } from '@leeway/test-servers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backfillWeek } from './backfill.ts'
import {
  type Chosen,
  type DashboardQuery,
  dashboardQueries,
  expanded,
} from './dashboard-queries.ts'
import { weekEnd, weekStart } from './simulated-week.ts'

const all: Chosen = {
  environment: 'All',
  model: 'All',
  version: 'All',
  monitor: 'All',
  feature: 'All',
}
const range = 86_400
const time = { lookback: '1d', range, interval: 60, scrapeInterval: 15 }
const queries = dashboardQueries().filter(({ kind }) => kind !== 'influxql')

describe.skipIf(!programsFound('prometheus', 'promtool'))(
  'on Prometheus, after a week with drift',
  () => {
    let folder: string
    let prometheus: PrometheusServer

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'leeway-week-'))
      prometheus = await startPrometheus({ storage: await backfillWeek(folder) })
    })
    afterAll(async () => {
      await prometheus?.stop()
      await rm(folder, { recursive: true, force: true })
    })

    const api = async (path: string, parameters: Record<string, string>) => {
      const response = await fetch(`${prometheus.url}/api/v1/${path}`, {
        method: 'POST',
        body: new URLSearchParams(parameters),
      })
      const answer = (await response.json()) as { data?: { result: unknown[] }; error?: string }
      if (!answer.data) throw new Error(answer.error)
      return answer.data.result
    }
    const ask = async (
      { kind, text }: DashboardQuery,
      chosen: Chosen,
    ): Promise<readonly unknown[]> => {
      if (kind === 'variable')
        return labelValues(prometheus, expanded(text, 'promql', { chosen, ...time }))
      const query = expanded(text, 'promql', { chosen, ...time })
      if (kind === 'instant') return api('query', { query, time: String(weekEnd) })
      const [start, end, step] = [weekEnd - range, weekEnd, time.interval].map(String)
      return api('query_range', { query, start: start!, end: end!, step: step! })
    }

    it.each(queries.filter(({ where }) => !where.endsWith('annotation Firing rules')))(
      '$where gives data, with "All" and with chosen values',
      async (query) => {
        expect(query.text).toMatch(/\S/)
        expect(await ask(query, all)).not.toHaveLength(0)
        const chosen = { ...all, environment: ['production', 'staging'], monitor: ['odds', 'shop'] }
        if (/regression/i.test(query.where) || query.text.includes('performance_r2')) return
        expect(await ask(query, chosen)).not.toHaveLength(0)
      },
    )

    it('"All" shows the monitor without labels, one model does not', async () => {
      const drift = queries.find(({ where }) => where.endsWith(': Dataset drift A'))!
      expect(await ask(drift, all)).toHaveLength(3)
      expect(await ask(drift, { ...all, model: ['predictor'] })).toHaveLength(1)
    })

    it('variables narrow each other, outermost first', async () => {
      const values = async (name: string, chosen: Chosen) =>
        ask(
          queries.find(({ where }) => where === `Drift Analysis Dashboard: variable ${name}`)!,
          chosen,
        )
      expect(await values('environment', all)).toEqual(['production', 'staging'])
      expect(await values('model', { ...all, environment: ['staging'] })).toEqual(['ranker'])
      expect(await values('monitor', { ...all, model: ['predictor'] })).toEqual(['odds'])
      expect(await values('feature', { ...all, monitor: ['odds'] })).toContain('home_odds')
      expect(await values('feature', { ...all, monitor: ['none'] })).toEqual([])
    })

    it('one feature is one series', async () => {
      const scores = queries.find(({ where }) => where.includes('Drift scores over time'))!
      expect(await ask(scores, { ...all, monitor: ['odds'], feature: ['home_odds'] })).toHaveLength(
        1,
      )
    })

    it.each(alertRules().filter(({ title }) => title !== 'No Reports'))(
      'the rule $name finds something at the end of the week, and nothing before the drift',
      async ({ title, expr, above }) => {
        const query = `${expr} > ${above}`
        expect(await api('query', { query, time: String(weekEnd) })).not.toHaveLength(0)
        const early = String(weekStart + 3 * 86_400 + 12 * 3600)
        expect(await api('query', { query, time: early }), title).toHaveLength(0)
        expect(await api('query', { query: expr, time: early })).not.toHaveLength(0)
      },
    )

    it('the rule about no reports finds something where there are none', async () => {
      const { expr } = alertRules().find(({ title }) => title === 'No Reports')!
      expect(await api('query', { query: expr, time: String(weekStart - 86_400) })).toHaveLength(1)
      expect(await api('query', { query: expr, time: String(weekEnd) })).toHaveLength(0)
    })
  },
)

/** `label_values(selector, label)` as Grafana asks for it: the label's values over the time shown. */
async function labelValues(prometheus: PrometheusServer, query: string): Promise<string[]> {
  const { selector, label } = /^label_values\((?<selector>.+), (?<label>\w+)\)$/.exec(query)!
    .groups!
  const parameters = new URLSearchParams({
    'match[]': selector!,
    start: String(weekStart),
    end: String(weekEnd),
  })
  const response = await fetch(`${prometheus.url}/api/v1/label/${label}/values?${parameters}`)
  const { data } = (await response.json()) as { data: string[] }
  return data
}
