import { sendDueMessages } from '@leeway/pipeline'
import type { LoadedConfig } from '@leeway/pipeline/config'
import type { StateStore } from '@leeway/state-store'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import { messageOf } from '../message-of.ts'
import type { SchedulerMetrics } from '../metrics/scheduler-metrics.ts'

/** Sends messages beside everything else. */
export interface Mail {
  /** Begins to send what is due, unless it is at it. */
  readonly send: (loaded: LoadedConfig) => void
  /** Resolves when nothing is being sent. */
  readonly idle: () => Promise<void>
  /** Ends attempts that are under way; their messages stay in the outbox. */
  readonly stop: () => Promise<void>
}

/** What messages are sent with. */
export interface MailOptions {
  readonly store: StateStore
  readonly metrics: SchedulerMetrics
  readonly clock: Clock
  readonly log: Logger
}

/** Returns mail that sends nothing yet. */
export function createMail({ store, metrics, clock, log }: MailOptions): Mail {
  const stopping = new AbortController()
  let sending: Promise<void> | undefined

  const sendAll = async (loaded: LoadedConfig): Promise<void> => {
    const now = (): Date => new Date(clock.now())
    const sent = await sendDueMessages({ loaded, store, now, signal: stopping.signal })
    metrics.mailed(sent)
    for (const warning of sent.warnings) log.warn(warning)
    for (const error of sent.errors) log.error(messageOf(error))
    if (sent.delivered > 0) log.info(`messages delivered: ${sent.delivered}`)
  }

  return {
    send(loaded) {
      if (stopping.signal.aborted) return
      sending ??= sendAll(loaded)
        .catch((error: unknown) => log.error(`messages: ${messageOf(error)}`))
        .finally(() => {
          sending = undefined
        })
    },
    idle: async () => sending,
    async stop() {
      stopping.abort()
      await sending
    },
  }
}
