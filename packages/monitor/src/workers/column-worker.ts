import { parentPort } from 'node:worker_threads'
import { examineTask } from '../drift/examine-task.ts'

/** A thread of the pool: answers each task with its finding, and one that fails with nothing. */
parentPort?.on('message', (task) => {
  try {
    parentPort?.postMessage(examineTask(task))
  } catch {
    parentPort?.postMessage(undefined)
  }
})
