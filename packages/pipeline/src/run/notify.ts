import { sendDueMessages } from '../notify/send-due-messages.ts'
import type { RunContext } from './run-monitor.ts'

/** What came of the messages of a run. */
export interface Notified {
  /** Why some were not delivered. */
  readonly errors: readonly unknown[]
  readonly warnings: readonly string[]
}

/**
 * Sends the messages of a run, recorded as the stage `notify` where there are any; those that may be taken later stay in the outbox.
 *
 * @throws StoreError where the store itself fails
 */
export async function notify(context: RunContext): Promise<Notified> {
  const { loaded, store, runId, now, recorder, onStage, notifyPatienceSeconds } = context
  if (Object.keys(loaded.config.channels).length === 0) return { errors: [], warnings: [] }
  onStage?.('notify')
  const start = performance.now()
  const { delivered, errors, warnings } = await sendDueMessages({
    loaded,
    store,
    runId,
    now,
    ...(notifyPatienceSeconds === undefined ? {} : { patienceSeconds: notifyPatienceSeconds }),
  })
  if (delivered + errors.length > 0) {
    const detail = [
      ...(delivered === 0 ? [] : [`${delivered} delivered`]),
      ...errors.map((error) => (error instanceof Error ? error.message : String(error))),
      ...warnings,
    ].join('\n')
    recorder.record({
      name: 'notify',
      status: errors.length > 0 ? 'failed' : 'done',
      seconds: (performance.now() - start) / 1000,
      detail,
    })
  }
  return { errors, warnings }
}
