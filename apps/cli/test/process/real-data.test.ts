import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { type MonitoringReport, parseReport } from '@leeway/monitoring-report'
import { beforeAll, describe, expect, it } from 'vitest'
import { runLeeway } from './run-leeway.ts'
import { temporaryFolder } from './temporary-folder.ts'

const data = fileURLToPath(new URL('../../../../node_modules/vega-datasets/data', import.meta.url))
const folder = temporaryFolder()

async function compare(...args: string[]): Promise<MonitoringReport> {
  const result = await runLeeway(['compare', ...args, '--format', 'json'], { cwd: folder })
  expect(result).toMatchObject({ code: 0, stderr: '' })
  return parseReport(result.stdout)
}

describe('flights of 2001, January against later months', () => {
  beforeAll(async () => {
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    for (const month of [1, 2, 5]) {
      const rows = `SELECT * FROM '${join(data, 'flights-3m.parquet')}' WHERE month(date) = ${month}`
      await connection.run(
        `COPY (${rows}) TO '${join(folder, `${month}.parquet`)}' (FORMAT parquet)`,
      )
    }
    connection.closeSync()
    instance.closeSync()
  })

  const tests = ['delay', 'distance'].flatMap((column) => ['--test', `${column}=wasserstein`])
  const months = (month: number) => ['--reference', '1.parquet', '--current', `${month}.parquet`]
  const scores = (report: MonitoringReport) =>
    Object.fromEntries(
      (report.dataDrift?.columns ?? [])
        .filter(({ test }) => test === 'wasserstein')
        .map(({ name, score }) => [name, score?.toFixed(4)]),
    )

  // Scores by scipy.stats.wasserstein_distance over the standard deviation of the reference, SciPy 1.10.1.
  it('May has the known distances', async () => {
    const report = await compare(...months(5), ...tests)
    expect([report.reference.rows, report.current.rows]).toEqual([508_239, 518_831])
    expect(scores(report)).toEqual({ delay: '0.1007', distance: '0.0092' })
  })

  it('February has the known distances', async () => {
    const report = await compare(...months(2), ...tests)
    expect(scores(report)).toEqual({ delay: '0.0852', distance: '0.0038' })
  })

  it('a change that is real but small is no drift', async () => {
    const report = await compare(...months(5))
    const distance = report.dataDrift?.columns.find(({ name }) => name === 'distance')
    expect(distance?.status).toBe('stable')
    expect(distance?.pValue).toBeLessThanOrEqual(0.005)
  })
})

it('films against themselves: no drift, and every column is accounted for', async () => {
  const film = join(data, 'movies.json')
  const report = await compare('--reference', film, '--current', film)
  const columns = report.dataDrift?.columns ?? []
  expect(columns).toHaveLength(16)
  expect(columns.filter(({ status }) => status === 'drifted')).toEqual([])
  expect(report.alerts).toEqual([])
  expect(report.skipped.map(({ what }) => what)).toEqual(['column "Title"'])
})
