import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { arrayBuffer } from 'node:stream/consumers'
import { createInfluxdbExporter } from '@leeway/exporters'
import { type InfluxdServer, programsFound, startInfluxd } from '@leeway/test-servers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chosen, dashboardQueries, expanded } from './dashboard-queries.ts'
import { reportsOfTheWeek, weekEnd, weekStart } from './simulated-week.ts'

const all: Chosen = {
  environment: 'All',
  model: 'All',
  version: 'All',
  monitor: 'All',
  feature: 'All',
}
const queries = dashboardQueries().filter(({ kind }) => kind === 'influxql')

interface Series {
  readonly name: string
  readonly tags: Readonly<Record<string, string>>
  readonly values: readonly (readonly [time: string, value: number])[]
}

describe.skipIf(!programsFound('influxd'))('on InfluxDB, after a week with drift', () => {
  let influxd: InfluxdServer
  let version2: Server

  beforeAll(async () => {
    influxd = await startInfluxd()
    await influxd.query('CREATE DATABASE ml_monitoring')
    version2 = await asVersion2(influxd.url)
    const url = `http://127.0.0.1:${(version2.address() as AddressInfo).port}`
    const exporter = createInfluxdbExporter({ url, token: 'unused' })
    for (const { report } of reportsOfTheWeek()) {
      await exporter.observe(report, { generationSeconds: 2.5 })
    }
  })
  afterAll(async () => {
    version2?.close()
    await influxd?.stop()
  })

  const ask = async (text: string, chosen: Chosen): Promise<readonly Series[]> => {
    const time = { lookback: '1d', range: 604_800, interval: 3600, scrapeInterval: 15 }
    const query = expanded(text, 'influxql', { chosen, ...time }).replace(
      '$timeFilter',
      `time >= ${weekStart * 1000}ms and time <= ${weekEnd * 1000}ms`,
    )
    const [result] = (await influxd.query(query, 'ml_monitoring')) as { series?: Series[] }[]
    return result?.series ?? []
  }

  it('there are such queries on both dashboards', () => {
    expect(new Set(queries.map(({ where }) => where.split(':')[0])).size).toBe(2)
  })

  it.each(queries)(
    '$where gives data, with "All" and with chosen values',
    async ({ where, text }) => {
      expect(await ask(text, all)).not.toHaveLength(0)
      const monitor = text.includes('"r2"') ? ['spend', 'no such'] : ['odds', 'shop']
      const some = await ask(text, { ...all, monitor })
      expect(some, where).not.toHaveLength(0)
      expect(some.every(({ tags }) => monitor.includes(tags.monitor!))).toBe(true)
      expect(await ask(text, { ...all, monitor: ['od'] })).toHaveLength(0)
    },
  )

  it('"All" shows the monitor without labels, and a point for each report', async () => {
    const share = queries.find(({ where }) => where.includes('Drift share of each report'))!
    const series = await ask(share.text, all)
    const counts = series.map(({ tags, values }) => [tags.monitor, tags.model, values.length])
    expect(counts.toSorted()).toEqual([
      ['odds', 'predictor', 7],
      ['shop', 'ranker', 7],
      ['spend', '', 5],
    ])
  })

  it('takes names for what they are, not for regular expressions', async () => {
    const effects = queries.find(({ where }) => where.includes('Effect sizes of each report'))!
    expect(await ask(effects.text, { ...all, feature: ['home.odds', 'home/odds', '.*'] })).toEqual(
      [],
    )
    expect(await ask(effects.text, { ...all, feature: ['home_odds'] })).toHaveLength(3)
  })
})

/** InfluxDB 1.6 has no `/api/v2/write`: what our exporter sends there is passed on to `/write`. */
async function asVersion2(url: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { searchParams } = new URL(request.url ?? '/', url)
    const target = new URL('/write', url)
    target.searchParams.set('db', searchParams.get('bucket') ?? '')
    target.searchParams.set('precision', searchParams.get('precision') ?? 'ns')
    const body = new Uint8Array(await arrayBuffer(request))
    const encoding = request.headers['content-encoding']
    const answer = await fetch(target, {
      method: 'POST',
      body,
      ...(encoding ? { headers: { 'content-encoding': encoding } } : {}),
    })
    response.writeHead(answer.status).end(await answer.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
