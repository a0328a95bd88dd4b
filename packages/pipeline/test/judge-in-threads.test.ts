import type { Worker } from 'node:worker_threads'
import { MlMonitor } from '@leeway/monitor'
import { seededRandom, toFrame } from '@leeway/stats-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compareOnce } from '../src/index.ts'
import { judgeInThreads } from '../src/judge-in-threads.ts'
import { reportJson } from '../src/report-json.ts'

const table = (shift: number) => {
  const random = seededRandom(`threads ${shift}`)
  const numbers = (by: number) => Array.from({ length: 500 }, () => random.nextDouble() + by)
  const team = Array.from({ length: 500 }, () => 'abc'[Math.floor(3 * random.nextDouble())]!)
  return { x: numbers(shift), y: numbers(0), team }
}
const sides = [toFrame(table(0)), toFrame(table(0.5))] as const
const inThreads = { threads: 2, minimumValues: 3000 }

/** The threads that a test started, and whether each has ended. */
let started: { ended: boolean }[]
const watch = (worker: Worker): void => {
  const seen = { ended: false }
  started.push(seen)
  worker.once('exit', () => {
    seen.ended = true
  })
}
beforeEach(() => {
  started = []
  process.on('worker', watch)
})
afterEach(() => {
  process.off('worker', watch)
})

describe('a comparison in threads', () => {
  it.each(['calibrated', 'evidently'])('gives the same bytes (%s)', async (policy) => {
    const options = {
      reference: table(0),
      current: table(0.5),
      policy,
      generatedAt: '2026-11-23T09:00:00Z',
      runId: 'run-1',
    }
    const alone = await compareOnce({ ...options, workers: { threads: 1 } })
    expect(started).toEqual([])
    const together = await compareOnce({ ...options, workers: inThreads })
    expect(started).toEqual([{ ended: true }, { ended: true }])
    expect(reportJson(together.report)).toBe(reportJson(alone.report))
    expect(alone.report.dataDrift).toMatchObject({ driftedColumns: 1, totalColumns: 3 })
  })

  it('is one where both sides together have cells enough, and more than one thread can run', async () => {
    const threaded = (minimumValues: number, threads = 2) =>
      judgeInThreads(sides, async ({ mapColumns }) => mapColumns !== undefined, {
        threads,
        minimumValues,
      })
    expect(await threaded(3000)).toBe(true)
    expect(await threaded(3001)).toBe(false)
    expect(await threaded(3000, 1)).toBe(false)
  })

  it('leaves threads of the caller to the caller', async () => {
    const asked: number[] = []
    await compareOnce({
      reference: table(0),
      current: table(0.5),
      workers: inThreads,
      async mapColumns(tasks) {
        asked.push(tasks.length)
        return tasks.map(() => undefined)
      },
    })
    expect(asked[0]).toBe(3)
    expect(started).toEqual([])
  })

  it('ends its threads when judging fails', async () => {
    const [reference, current] = sides
    const failed = judgeInThreads(
      sides,
      async (threads) => {
        await new MlMonitor({ reference, ...threads }).generateComprehensiveReport({ current })
        throw new Error('no verdict')
      },
      inThreads,
    )
    await expect(failed).rejects.toThrow('no verdict')
    expect(started).toEqual([{ ended: true }, { ended: true }])
  })
})
