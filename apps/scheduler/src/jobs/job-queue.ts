import type { StateStore } from '@leeway/state-store'
import { PgBoss } from 'pg-boss'
import type { Task } from './task.ts'

/** A task that is to be done for a window. */
export interface Job extends Task {
  readonly from: string
  readonly to: string
  /** When the schedule fired for it, ISO 8601 in UTC. */
  readonly at: string
}

/** A job that this process has in hand. */
export interface TakenJob {
  readonly id: string
  readonly retryCount: number
  readonly job: Job
}

/** Jobs on their way, kept in the database of the store: each is handed to one process, whichever of them added it. */
export interface JobQueue {
  /** Adds a job; `false` where the same task for the same window is waiting, or being run, already. */
  readonly add: (job: Job) => Promise<boolean>
  /** The oldest job that may be run now, none of a monitor that is being run; `undefined` where there is none. */
  readonly take: () => Promise<TakenJob | undefined>
  /** Says of jobs that they are still at work, so that nobody else gets them. */
  readonly keep: (jobs: readonly TakenJob[]) => Promise<void>
  readonly done: (job: TakenJob) => Promise<void>
  /** Gives a job back: it comes again, later each time, and then no more. */
  readonly failed: (job: TakenJob, reason: string) => Promise<void>
  /** Gives free what processes had in hand that are gone, and removes what is old. */
  readonly tidy: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** How a queue is opened. */
export interface JobQueueOptions {
  readonly store: StateStore
  /** Whether other processes work on the same store. */
  readonly isShared: boolean
  /** How long a run may take, in seconds. */
  readonly timeoutSeconds: number
  /** Told what pg-boss has to say. */
  readonly onError: (error: unknown) => void
}

const queue = 'runs'

/** After so many seconds without a sign a job is taken from its process. pg-boss takes 10 or more. */
const HEARTBEAT = 60

/** pg-boss gives up a job that it takes for dead; the scheduler does so first, and says why. */
const MARGIN = 300

/**
 * Opens the queue. pg-boss keeps and hands out the jobs; its cron, its workers and its supervision stay off, for they go by timers of their own.
 *
 * @throws StoreError where the store fails
 */
export async function openJobQueue({
  store,
  isShared,
  timeoutSeconds,
  onError,
}: JobQueueOptions): Promise<JobQueue> {
  const boss = new PgBoss({
    db: store,
    schema: 'leeway_jobs',
    backend: isShared ? 'postgres' : 'pglite',
    schedule: false,
    supervise: false,
    registerInstance: false,
  })
  boss.on('error', onError)
  await boss.start()
  const options = {
    retryLimit: 10,
    retryDelay: 60,
    retryBackoff: true,
    retryDelayMax: 3600,
    heartbeatSeconds: HEARTBEAT,
    expireInSeconds: timeoutSeconds + MARGIN,
    deleteAfterSeconds: 86_400,
  }
  await boss.createQueue(queue, { policy: 'exclusive', ...options })
  await boss.updateQueue(queue, options)
  if (!isShared) await boss.deleteAllJobs(queue) // nobody else has the store: these are of a process that is gone, and their windows are found by what the store lacks
  return {
    async add(job) {
      const singletonKey = JSON.stringify([job.monitor, job.task, job.from, job.to])
      const id = await boss.send(queue, job, { singletonKey, group: { id: job.monitor } })
      return id !== null
    },
    async take() {
      const [found] = await boss.fetch<Job>(queue, {
        groupConcurrency: 1,
        includeMetadata: true,
      })
      return found && { id: found.id, retryCount: found.retryCount, job: found.data }
    },
    async keep(jobs) {
      if (jobs.length > 0)
        await boss.touch(
          queue,
          jobs.map(({ id, retryCount }) => ({ id, retryCount })),
        )
    },
    async done({ id, retryCount }) {
      await boss.complete(queue, { id, retryCount })
    },
    async failed({ id, retryCount }, reason) {
      await boss.fail(queue, { id, retryCount }, { reason })
    },
    tidy: () => boss.supervise(queue),
    stop: () => boss.stop({ graceful: false, close: false }),
  }
}
