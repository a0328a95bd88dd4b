import { inspect } from 'node:util'
import { ExportError, type Exporter, MetricsExporter } from '@leeway/exporters'
import { freePort } from '@leeway/test-servers'
import { describe, expect, test } from 'vitest'
import { exampleReport } from '../example-report.ts'
import { type Reply, startFakeServer } from '../fake-server.ts'

const ok: Reply = { status: 200 }
const taken: Reply = { status: 204 }
const quick = { retryDelay: 0.001, environment: {}, now: () => 1_800_000_000_000 }

const bothSinks = async (gateway: Reply[] = [ok], influxdb: Reply[] = [taken]) => {
  const [push, write] = [await startFakeServer(...gateway), await startFakeServer(...influxdb)]
  const options = { ...quick, prometheusGateway: push.url, influxdbUrl: write.url, timeout: 5 }
  return { push, write, options }
}

/** Seconds: a server that hangs is given up soon, but not before the one that is well has answered on a busy machine. */
const untilGivenUp = (reply: Reply) => (reply === 'hang' ? 1.5 : 20)

/** A sample of the exposition, without its labels but one. */
const sampleOf = (text: string | undefined, name: string) =>
  new RegExp(`^${name}(?:\\{.*\\})? (\\S+)$`, 'm').exec(text ?? '')?.[1]
const errorsOf = (text: string | undefined) =>
  [...(text ?? '').matchAll(/^evidently_export_errors_total\{type="(\w+)"\} ([1-9]\d*)$/gm)].map(
    ([, type, count]) => `${type} ${count}`,
  )

describe('a report', () => {
  test('goes to both sinks, with tags as labels and one result each', async () => {
    const { push, write, options } = await bothSinks()
    const exporter = new MetricsExporter(options)
    const tags = { environment: 'staging', region: 'eu' }
    const { report, results } = await exporter.exportMetrics({
      report: exampleReport('drifted'),
      tags,
      generationSeconds: 0.25,
    })
    expect(results).toEqual([
      { sink: 'pushgateway', address: push.url, status: 'exported', seconds: expect.any(Number) },
      { sink: 'influxdb', address: write.url, status: 'exported', seconds: expect.any(Number) },
    ])
    const labels = { model: 'premier_league_predictor', version: 'v1.2.0', ...tags }
    expect(report.monitor.labels).toEqual(labels)
    const [pushed] = push.requests
    expect(pushed?.path).toBe('/metrics/job/evidently_ml_monitoring/monitor/premier-league-odds')
    expect(pushed?.body).toContain('environment="staging"')
    expect(pushed?.body).toContain('region="eu"')
    expect(sampleOf(pushed?.body, 'evidently_report_generation_seconds_sum')).toBe('0.25')
    expect(sampleOf(pushed?.body, 'evidently_last_export_timestamp')).toBe('1800000000')
    expect(write.requests[0]?.path).toContain('org=mlops&bucket=ml_monitoring')
    expect(write.requests[0]?.body).toContain('environment=staging')
    const text = await exporter.metrics.render()
    expect(sampleOf(text, 'evidently_dataset_drift')).toBe('1')
    expect(sampleOf(text, 'evidently_report_generation_seconds_count')).toBe('1')
    expect(sampleOf(text, 'evidently_last_export_timestamp')).toBe('1800000000')
  })

  test('has the sum of its timings as generation time', async () => {
    const exporter = new MetricsExporter(quick)
    await exporter.exportMetrics({
      report: { ...exampleReport('stable'), timings: { read: 0.5, judge: 1.5 } },
    })
    const text = await exporter.metrics.render()
    expect(sampleOf(text, 'evidently_report_generation_seconds_sum')).toBe('2')
  })

  test('without a sink is there to be scraped', async () => {
    const exporter = new MetricsExporter(quick)
    const { results } = await exporter.exportMetrics({ report: exampleReport('drifted') })
    expect(results).toEqual([])
    expect(sampleOf(await exporter.metrics.render(), 'evidently_dataset_drift')).toBe('1')
  })

  test('that is none is refused, counted, and sent nowhere', async () => {
    const { push, write, options } = await bothSinks()
    const exporter = new MetricsExporter(options)
    const report = { ...exampleReport('stable'), generatedAt: 'yesterday' }
    await expect(exporter.exportMetrics({ report })).rejects.toMatchObject({
      code: 'invalid_report',
    })
    expect([...push.requests, ...write.requests]).toEqual([])
    expect(errorsOf(await exporter.metrics.render())).toEqual(['invalid_report 1'])
  })

  test('of a retired monitor is forgotten, here and at the Pushgateway', async () => {
    const { push, options } = await bothSinks()
    const exporter = new MetricsExporter(options)
    await exporter.exportMetrics({ report: exampleReport('stable') })
    await exporter.forget('premier-league-odds')
    expect(push.requests.at(-1)).toMatchObject({ method: 'DELETE' })
    expect(await exporter.metrics.render()).not.toContain('premier')
  })
})

describe('a sink that fails', () => {
  test.each<[string, Reply, string]>([
    ['answers 429', { status: 429 }, 'unavailable'],
    ['answers 503', { status: 503 }, 'unavailable'],
    ['hangs', 'hang', 'timeout'],
    ['resets', 'reset', 'unreachable'],
    ['takes a part', { status: 400, body: 'partial write: dropped=1' }, 'partial_write'],
  ])(
    'InfluxDB that %s costs the Pushgateway nothing, which hears of it',
    async (_, reply, code) => {
      const { push, write, options } = await bothSinks([ok], [reply])
      const exporter = new MetricsExporter({ ...options, timeout: untilGivenUp(reply) })
      const { results } = await exporter.exportMetrics({ report: exampleReport('drifted') })
      expect(results).toMatchObject([
        { sink: 'pushgateway', status: 'exported' },
        {
          sink: 'influxdb',
          address: write.url,
          status: 'failed',
          error: { code, message: expect.stringContaining(`influxdb ${write.url} `) },
        },
      ])
      const [pushed] = push.requests
      expect(sampleOf(pushed?.body, 'evidently_dataset_drift')).toBe('1')
      expect(errorsOf(pushed?.body)).toEqual([`${code} 1`])
      expect(sampleOf(pushed?.body, 'evidently_last_export_timestamp')).toBeUndefined()
      expect(errorsOf(await exporter.metrics.render())).toEqual([`${code} 1`])
    },
  )

  test.each<[string, Reply, string]>([
    ['answers 503', { status: 503 }, 'unavailable'],
    ['hangs', 'hang', 'timeout'],
    ['refuses', { status: 400, body: 'no' }, 'rejected'],
  ])('a Pushgateway that %s costs InfluxDB nothing', async (_, reply, code) => {
    const { write, options } = await bothSinks([reply])
    const exporter = new MetricsExporter({ ...options, timeout: untilGivenUp(reply) })
    const { results } = await exporter.exportMetrics({ report: exampleReport('drifted') })
    expect(results).toMatchObject([
      { sink: 'pushgateway', status: 'failed', error: { code } },
      { sink: 'influxdb', status: 'exported' },
    ])
    expect(write.requests[0]?.body).toContain('ml_data_drift')
    const text = await exporter.metrics.render()
    expect(errorsOf(text)).toEqual([`${code} 1`])
    expect(sampleOf(text, 'evidently_last_export_timestamp')).toBeUndefined()
  })

  test('that nobody listens at', async () => {
    const url = `127.0.0.1:${await freePort()}`
    const options = { ...quick, prometheusGateway: url, influxdbUrl: url, retries: 0 }
    const { results } = await new MetricsExporter(options).exportMetrics({
      report: exampleReport('stable'),
    })
    expect(results.map((result) => 'error' in result && result.error.message)).toEqual([
      `pushgateway http://${url} could not be reached: nobody listens there`,
      `influxdb http://${url} could not be reached: nobody listens there`,
    ])
  })

  test('leaves the time of the last success where it was', async () => {
    const { push, options } = await bothSinks([ok], [taken, taken, { status: 400 }])
    let now = 1_800_000_000_000
    const exporter = new MetricsExporter({ ...options, now: () => now })
    await exporter.exportMetrics({ report: exampleReport('stable') })
    now += 60_000
    await exporter.exportMetrics({ report: exampleReport('drifted') })
    expect(sampleOf(push.requests[1]?.body, 'evidently_last_export_timestamp')).toBe('1800000000')
    const text = await exporter.metrics.render()
    expect(sampleOf(text, 'evidently_last_export_timestamp')).toBe('1800000000')
    expect(sampleOf(text, 'evidently_dataset_drift')).toBe('1')
  })

  test('an exporter of one’s own: what it throws is told, and what it never ends is ended', async () => {
    const own = (name: string, observe: Exporter['observe']): Exporter => ({ name, observe })
    const exporters = [
      own('broken', () => {
        throw new TypeError('no such field')
      }),
      own('endless', () => new Promise(() => {})),
      own('coded', async () => {
        throw new ExportError('partial_write', 'coded took a part')
      }),
      own('well', () => {}),
    ]
    const exporter = new MetricsExporter({ ...quick, exporters, timeout: 0.01 })
    const { results } = await exporter.exportMetrics({ report: exampleReport('stable') })
    expect(results).toMatchObject([
      { status: 'failed', error: { code: 'rejected', message: 'broken: no such field' } },
      { status: 'failed', error: { code: 'timeout', message: 'endless did not end in 1.01 s' } },
      { status: 'failed', error: { code: 'partial_write' } },
      { status: 'exported' },
    ])
  })
})

test('a report never overtakes a later one of its monitor, and holds up no other monitor', async () => {
  const seen: string[] = []
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const slow: Exporter = {
    name: 'slow',
    async observe({ runId }) {
      if (runId === 'first') await gate
      seen.push(runId)
    },
  }
  const exporter = new MetricsExporter({ ...quick, exporters: [slow] })
  const exported = (runId: string, example: 'stable' | 'drifted', name: string) =>
    exporter.exportMetrics({ report: { ...exampleReport(example, { name }), runId } })
  const first = exported('first', 'stable', 'odds')
  const second = exported('second', 'drifted', 'odds')
  await exported('elsewhere', 'stable', 'other')
  open()
  await Promise.all([first, second])
  expect(seen).toEqual(['elsewhere', 'first', 'second'])
  expect(await exporter.metrics.render()).toMatch(
    /^evidently_dataset_drift\{monitor="odds".*\} 1$/m,
  )
})

describe('options', () => {
  test('come from the environment variables of the guide', async () => {
    const { push, write } = await bothSinks()
    const environment = {
      PROMETHEUS_GATEWAY: push.url,
      INFLUXDB_URL: write.url,
      INFLUXDB_TOKEN: 'my-token',
      INFLUXDB_ORG: 'org',
      INFLUXDB_BUCKET: 'bucket',
    }
    await new MetricsExporter({ environment }).exportMetrics({ report: exampleReport('stable') })
    expect(push.requests).toHaveLength(1)
    expect(write.requests[0]?.path).toContain('org=org&bucket=bucket')
    expect(write.requests[0]?.headers.authorization).toBe('Token my-token')
  })

  test('stand before the environment', async () => {
    const { push, write } = await bothSinks()
    const environment = {
      PROMETHEUS_GATEWAY: 'http://elsewhere.invalid',
      INFLUXDB_URL: 'http://elsewhere.invalid',
      INFLUXDB_BUCKET: 'elsewhere',
    }
    const { results } = await new MetricsExporter({
      environment,
      prometheusGateway: push.url,
      prometheusJob: 'job',
      influxdbUrl: write.url,
      influxdbBucket: 'here',
    }).exportMetrics({ report: exampleReport('stable') })
    expect(results.every(({ status }) => status === 'exported')).toBe(true)
    expect(push.requests[0]?.path).toContain('/job/job/')
    expect(write.requests[0]?.path).toContain('bucket=here')
  })

  test.each([0, -1, Number.NaN, 2 ** 31])('an interval of %s s is refused', (exportInterval) => {
    expect(() => new MetricsExporter({ ...quick, exportInterval })).toThrow(
      expect.objectContaining({ code: 'invalid_option' }),
    )
  })

  test('are not seen from outside: neither tokens nor passwords', () => {
    const exporter = new MetricsExporter({
      ...quick,
      prometheusGateway: 'http://user:pass-secret@localhost:9091',
      influxdbUrl: 'http://localhost:8086',
      influxdbToken: 'token-secret',
    })
    const seen = inspect(exporter, { depth: 10, showHidden: true }) + JSON.stringify(exporter)
    expect(seen).not.toContain('secret')
  })
})
