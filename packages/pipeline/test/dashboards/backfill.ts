import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createPrometheusExporter } from '@leeway/exporters'
import { findProgram } from '@leeway/test-servers'
import { reportsOfTheWeek, weekEnd, weekStart } from './simulated-week.ts'

/**
 * Makes time series of the simulated week as a Prometheus would have scraped them from our exporter: every ten minutes, in the last two hours of the week every
 * minute. Returns the folder of its blocks.
 */
export async function backfillWeek(folder: string): Promise<string> {
  let now = weekStart
  const exporter = createPrometheusExporter({ now: () => now * 1000 })
  const reports = reportsOfTheWeek()
  const lines = new Map<string, string[]>()
  for (; now <= weekEnd; now += now < weekEnd - 7200 ? 600 : 60) {
    while (reports[0] && reports[0].at <= now) {
      const { report } = reports.shift()!
      exporter.observe(report, { generationSeconds: 2 + reports.length / 10, exportSeconds: 0.4 })
    }
    if (now === weekEnd - 1800) {
      exporter.recordError('timeout')
      exporter.recordRunFailure({ name: 'spend', labels: {} }, 'load')
    }
    for (const line of (await exporter.render()).split('\n')) {
      if (line === '' || line.startsWith('#')) continue
      const name = /^\w+/.exec(line)![0]
      const family = name.replace(/_(bucket|sum|count)$/, '')
      const series = lines.get(family) ?? []
      lines.set(family, series)
      series.push(`${line} ${now}`)
    }
  }
  await mkdir(folder, { recursive: true })
  const text = [...lines.values()].flat()
  await writeFile(join(folder, 'week.om'), `${text.join('\n')}\n# EOF\n`)
  const promtool = findProgram('promtool') ?? 'promtool'
  const blocks = join(folder, 'blocks')
  const args = ['tsdb', 'create-blocks-from', 'openmetrics', '--max-block-duration=240h', '-q']
  await promisify(execFile)(promtool, [...args, join(folder, 'week.om'), blocks])
  return blocks
}
