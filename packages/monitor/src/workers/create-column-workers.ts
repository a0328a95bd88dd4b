import { availableParallelism } from 'node:os'
import type { ColumnFinding } from '../drift/examine-column.ts'
import type { ColumnTask, MapColumns } from '../drift/map-columns.ts'
import { MonitorError } from '../monitor-error.ts'
import { createColumnThread } from './column-thread.ts'

/** Options of {@link createColumnWorkers}. */
export interface ColumnWorkersOptions {
  /** Threads, a whole number ≥ 1. @defaultValue as many as the machine can run at once */
  readonly threads?: number
  /**
   * Below so many values of all columns and both sides together, a report is made in the calling thread: starting threads and handing columns over would take
   * longer than it saves. ≥ 0. @defaultValue 2 000 000
   */
  readonly minimumValues?: number
}

/** A pool of threads that examine columns. */
export interface ColumnWorkers {
  /** For `new MlMonitor({ mapColumns })`. Any number of monitors and reports may share it. */
  readonly mapColumns: MapColumns
  /** Ends the threads. What is under way is finished in the calling thread; a later report starts them anew. */
  close(): Promise<void>
}

/**
 * Returns a pool of worker threads for monitors of large data: each column is examined in one of them, so that a report takes as long as its columns divided by
 * the threads. The report is the same as without.
 *
 * Threads start with the first report that is large enough, and do not keep the process alive. Values are copied once into shared memory, as many columns at a
 * time as there are threads. Columns with a drift test that the user registered are examined in the calling thread.
 *
 * @example
 * const workers = createColumnWorkers({ threads: 4 })
 * const monitor = new MlMonitor({ reference, mapColumns: workers.mapColumns })
 *
 * @throws MonitorError `invalid_option`
 */
export function createColumnWorkers({
  threads = availableParallelism(),
  minimumValues = 2_000_000,
}: ColumnWorkersOptions = {}): ColumnWorkers {
  requireRange(
    'threads',
    threads,
    Number.isInteger(threads) && threads >= 1,
    'a whole number from 1 on',
  )
  requireRange('minimumValues', minimumValues, minimumValues >= 0, 'at least 0')
  const pool = Array.from({ length: threads }, createColumnThread)
  let last: Promise<unknown> = Promise.resolve()
  const run = async (tasks: readonly ColumnTask[]): Promise<(ColumnFinding | undefined)[]> => {
    const findings: (ColumnFinding | undefined)[] = tasks.map(() => undefined)
    const queue = tasks.entries()
    await Promise.all(
      pool.map(async (thread) => {
        for (const [index, task] of queue) findings[index] = await thread.examine(task)
      }),
    )
    return findings
  }
  return {
    mapColumns(tasks) {
      if (valuesOf(tasks) < minimumValues) return Promise.resolve(tasks.map(() => undefined))
      const next = last.then(() => run(tasks))
      last = next.catch(() => undefined)
      return next
    },
    async close() {
      await Promise.all(pool.map((thread) => thread.close()))
    },
  }
}

function valuesOf(tasks: readonly ColumnTask[]): number {
  return tasks.reduce(
    (sum, { reference, current }) => sum + (reference.column?.length ?? 0) + current.length,
    0,
  )
}

function requireRange(option: string, value: number, holds: boolean, expected: string): void {
  if (holds) return
  throw new MonitorError(
    'invalid_option',
    `column workers: ${option} is ${value}, must be ${expected}`,
  )
}
