import { programsFound, startPostgres } from '@leeway/test-servers'
import { describe, expect, test } from 'vitest'
import { createLog, startScheduler } from '../src/index.ts'
import { configOf, folderOfDays, type MonitorLines } from './support/day-files.ts'
import { fakeClock } from './support/fake-clock.ts'

describe.skipIf(!programsFound('postgres'))('two replicas on one Postgres server', () => {
  test('run each window once between them', async () => {
    await using postgres = await startPostgres()
    const clock = fakeClock('2026-05-01T06:10:00Z')
    const monitors: MonitorLines[] = ['a', 'b', 'c', 'd'].map((name) => [name, 'window: hour'])
    const loaded = configOf(folderOfDays(), monitors, `store: { url: '${postgres.url}' }`)
    const begun: string[][] = [[], []]
    const replicas = await Promise.all(
      begun.map((lines) => {
        const write = (line: string) => {
          if (line.includes('run begins')) lines.push(line)
        }
        const log = createLog({ format: 'json', level: 'info', write })
        return startScheduler({ loaded, clock, log, port: 0 })
      }),
    )
    try {
      const settle = () => Promise.all(replicas.map((replica) => replica.settle()))
      await settle()
      for (const hour of ['07', '08', '09', '10']) {
        clock.set(`2026-05-01T${hour}:00:00Z`)
        await settle()
      }
      const runs = await (await fetch(`${replicas[0]!.address}/api/runs`)).json()
      const attempts = runs.map(
        (run: { attempts: number; status: string }) => `${run.status} ${run.attempts}`,
      )
      expect(attempts).toEqual(Array.from({ length: 20 }, () => 'succeeded 1'))
      const all = begun
        .flat()
        .map((line) => `${JSON.parse(line).monitor} ${JSON.parse(line).window}`)
      expect(new Set(all).size).toBe(20)
      expect(all).toHaveLength(20)
      expect(begun.map((lines) => lines.length > 0)).toEqual([true, true])
      const metrics = await Promise.all(
        replicas.map(async ({ address }) => (await fetch(`${address}/metrics`)).text()),
      )
      for (const text of metrics) expect(text.match(/^evidently_dataset_drift\{/gm)).toHaveLength(4)
    } finally {
      await Promise.all(replicas.map((replica) => replica.stop()))
    }
  }, 120_000)
})
