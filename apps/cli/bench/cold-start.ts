/**
 * Prints how long `leeway compare` takes on January against May of flights-3m.parquet (half a million rows each), start of the process included: with
 * an empty compile cache, as on the first run after an installation, and with a filled one. Lowest and median of the runs, in seconds; the command runs from sources.
 *
 *     node --conditions=@leeway/source bench/cold-start.ts [runs]
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import type { MonitoringReport } from '@leeway/monitoring-report'

const runs = Number(process.argv[2] ?? 5)
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'leeway-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const connection = await (await DuckDBInstance.create(':memory:')).connect()
const flights = here('../../../node_modules/vega-datasets/data/flights-3m.parquet')
for (const month of [1, 5]) {
  const rows = `SELECT * FROM '${flights}' WHERE month(date) = ${month}`
  await connection.run(`COPY (${rows}) TO '${join(folder, `${month}.parquet`)}' (FORMAT parquet)`)
}

for (const cache of ['empty', 'filled']) {
  const seconds: number[] = []
  const stages: Record<string, number>[] = []
  for (let run = 0; run < runs; run++) {
    const cacheFolder = join(folder, cache === 'empty' ? `cache-${run}` : 'cache')
    mkdirSync(cacheFolder, { recursive: true })
    const start = performance.now()
    stages.push(compare(cacheFolder))
    seconds.push((performance.now() - start) / 1000)
  }
  console.log(`compile cache ${cache}: ${summary(seconds)}`)
  for (const stage of Object.keys(stages[0] ?? {})) {
    console.log(`  ${stage.padEnd(16)} ${summary(stages.map((each) => each[stage] ?? 0))}`)
  }
}

function compare(cacheFolder: string): Record<string, number> {
  const files = ['--reference', join(folder, '1.parquet'), '--current', join(folder, '5.parquet')]
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      '--conditions=@leeway/source',
      here('../src/main.ts'),
      'compare',
      ...files,
      ...['--test', 'delay=wasserstein', '--test', 'distance=wasserstein'],
      ...['--timings', '--format', 'json'],
    ],
    { encoding: 'utf8', env: { ...process.env, NODE_COMPILE_CACHE: cacheFolder } },
  )
  if (status !== 0) throw new Error(`leeway ended with ${status}: ${stderr}`)
  return (JSON.parse(stdout) as MonitoringReport).timings ?? {}
}

function summary(seconds: readonly number[]): string {
  const sorted = seconds.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  return `lowest ${(sorted[0] ?? 0).toFixed(2)}, median ${median.toFixed(2)}`
}
