import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type ExportedMetrics, MetricsExporter } from '@leeway/exporters'
import { expect, test } from 'vitest'
import { exampleReport } from '../example-report.ts'
import { type Reply, startFakeServer } from '../fake-server.ts'

const ok: Reply = { status: 200 }

/** A timer that a test turns by hand. */
function handTimer() {
  const ticks: { callback: () => void; milliseconds: number; ended: boolean }[] = []
  const every = (callback: () => void, milliseconds: number) => {
    const tick = { callback, milliseconds, ended: false }
    ticks.push(tick)
    return () => {
      tick.ended = true
    }
  }
  return { ticks, every }
}

test('exports the latest report of each monitor again, and observes no generation twice', async () => {
  const { ticks, every } = handTimer()
  const { url, requests } = await startFakeServer(ok)
  const exporter = new MetricsExporter({
    prometheusGateway: url,
    environment: {},
    exportInterval: 30,
    every,
  })
  for (const name of ['a', 'a', 'b']) {
    await exporter.exportMetrics({
      report: exampleReport('stable', { name }),
      generationSeconds: 1,
    })
  }
  const again: ExportedMetrics[] = []
  exporter.start((exported) => again.push(exported))
  exporter.start()
  expect(ticks).toMatchObject([{ milliseconds: 30_000 }])
  ticks[0]?.callback()
  ticks[0]?.callback() // the export before is still under way: skipped
  await exporter.stop()
  expect(ticks[0]?.ended).toBe(true)
  expect(again.map(({ report, results }) => [report.monitor.name, results[0]?.status])).toEqual([
    ['a', 'exported'],
    ['b', 'exported'],
  ])
  expect(requests).toHaveLength(5)
  expect(requests.at(-1)?.body).toMatch(/^evidently_report_generation_seconds_count\{.*\} 1$/m)
})

test('a server that was away has the report at the next export', async () => {
  const { ticks, every } = handTimer()
  const { url } = await startFakeServer({ status: 400 }, ok)
  const exporter = new MetricsExporter({ prometheusGateway: url, environment: {}, every })
  const { results } = await exporter.exportMetrics({ report: exampleReport('stable') })
  expect(results[0]?.status).toBe('failed')
  const again: ExportedMetrics[] = []
  exporter.start((exported) => again.push(exported))
  ticks[0]?.callback()
  await exporter.stop()
  expect(again[0]?.results[0]?.status).toBe('exported')
})

test('may be started again, and stopped without having been started', async () => {
  const { ticks, every } = handTimer()
  const exporter = new MetricsExporter({ environment: {}, every })
  await exporter.stop()
  exporter.start()
  await exporter.stop()
  exporter.start()
  expect(ticks.map(({ ended }) => ended)).toEqual([true, false])
})

test('does not keep the process alive', async () => {
  const code = `import { MetricsExporter } from '@leeway/exporters'
    new MetricsExporter({ exportInterval: 3600 }).start()
    console.log('started')`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@leeway/source', '--input-type=module', '--eval', code],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)), timeout: 20_000 },
  )
  expect(stdout).toBe('started\n')
})
