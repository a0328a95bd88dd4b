import { Worker } from 'node:worker_threads'
import type { ColumnFinding } from '../drift/examine-column.ts'
import type { ColumnTask } from '../drift/map-columns.ts'
import { createTaskMemory, shareTask } from './share-task.ts'

/** One thread of the pool, which does one task at a time. */
export interface ColumnThread {
  /** Returns what the task shows, `undefined` where the thread could not tell. */
  examine(task: ColumnTask): Promise<ColumnFinding | undefined>
  /** Ends the thread; a task under way is answered with `undefined`. */
  close(): Promise<void>
}

/** Returns a thread. It is started with its first task, and does not keep the process alive while it has none. */
export function createColumnThread(): ColumnThread {
  const memory = createTaskMemory()
  let worker: Worker | undefined
  return {
    async examine(task) {
      worker ??= startWorker()
      const answer = await ask(worker, shareTask(task, memory))
      if (answer.status === 'ended') worker = undefined
      return answer.status === 'answered' ? answer.finding : undefined
    },
    async close() {
      await worker?.terminate()
      worker = undefined
    },
  }
}

/** From the sources the thread runs them too; from the built package what was built. */
function startWorker(): Worker {
  const isSource = import.meta.url.endsWith('.ts')
  const entry = new URL(`./column-worker.${isSource ? 'ts' : 'js'}`, import.meta.url)
  const worker = new Worker(entry, isSource ? { execArgv: ['--conditions=@leeway/source'] } : {})
  worker.unref()
  return worker
}

type Answer =
  | { readonly status: 'answered'; readonly finding: ColumnFinding | undefined }
  | { readonly status: 'ended' }

function ask(worker: Worker, task: ColumnTask): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer): void => {
      worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd)
      worker.unref()
      resolve(answer)
    }
    const onMessage = (finding: ColumnFinding | undefined): void =>
      settle({ status: 'answered', finding })
    const onEnd = (): void => settle({ status: 'ended' })
    worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd)
    worker.ref()
    worker.postMessage(task)
  })
}
