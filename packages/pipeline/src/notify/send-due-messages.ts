import { setTimeout as delay } from 'node:timers/promises'
import { type Message, NotifierError, nextAttempt } from '@leeway/notifier'
import type { ClaimOptions, StateStore, StoredMessage } from '@leeway/state-store'
import type { LoadedConfig } from '../config/read-config.ts'
import { attachmentsOf } from './attachments-of.ts'
import { createPostOffice } from './post-office.ts'

/** What is sent. */
export interface SendOptions {
  readonly loaded: LoadedConfig
  readonly store: StateStore
  /** The time. @defaultValue () => new Date() */
  readonly now?: () => Date
  /** Ends the attempts that are under way; what was not sent stays in the outbox. */
  readonly signal?: AbortSignal
  /** Only messages of this run. Default: all. */
  readonly runId?: string
  /** So long it waits for messages that were not taken and are due again within that time, in seconds. @defaultValue 0 */
  readonly patienceSeconds?: number
  /** Waits so many milliseconds. @defaultValue timers of Node */
  readonly wait?: (milliseconds: number) => Promise<unknown>
  /** In [0, 1): spreads the attempts after failures. @defaultValue Math.random */
  readonly random?: () => number
  /** Seconds after which an attempt has failed. @defaultValue 15 */
  readonly timeoutSeconds?: number
}

/** What became of messages. */
export interface SentMessages {
  readonly delivered: number
  /** Not taken now, and due again later. */
  readonly retried: number
  /** Given up. */
  readonly dead: number
  /** When the next message of the outbox is due. */
  readonly nextDueAt?: string
  /** An error for each message that was not delivered: which channel, why, and what becomes of it. */
  readonly errors: readonly unknown[]
  /** What was not as it should be with messages that were delivered, such as a template that could not be used. */
  readonly warnings: readonly string[]
}

/** Several minutes, for a batch may wait for a slow service more than once. */
const LEASE_SECONDS = 300

/**
 * Sends what is due in the outbox and settles each message: delivered, due again later (full jitter, `Retry-After`), or dead. At least once: where the process ends in between, a
 * message is sent again under the same id. Channels are served beside each other; one that fails costs the others nothing, and is not asked again before it is due.
 *
 * @throws StoreError where the store itself fails
 */
export async function sendDueMessages(options: SendOptions): Promise<SentMessages> {
  const { store, now = () => new Date(), signal, runId, patienceSeconds = 0 } = options
  const ofRun = runId === undefined ? {} : { runId }
  const outcomes = new Map<string, Outcome>()
  const until = now().getTime() + 1000 * patienceSeconds
  const wait = options.wait ?? ((milliseconds) => waitFor(milliseconds, signal))
  let dueBy = now().toISOString()
  for (;;) {
    await sendOnce(options, { ...ofRun, now: dueBy, leaseSeconds: LEASE_SECONDS }, outcomes)
    const next = await store.outbox.nextDueAt(ofRun)
    const isOurs = [...outcomes.values()].some(({ status }) => status === 'retried')
    if (next === undefined || !isOurs || Date.parse(next) > until || signal?.aborted) break
    await wait(Math.max(Date.parse(next) - now().getTime(), 0))
    dueBy = next
  }
  const settled = [...outcomes.values()]
  const count = (status: Outcome['status']): number =>
    settled.filter((outcome) => outcome.status === status).length
  const nextDueAt = await store.outbox.nextDueAt()
  return {
    delivered: count('delivered'),
    retried: count('retried'),
    dead: count('dead'),
    ...(nextDueAt === undefined ? {} : { nextDueAt }),
    errors: settled.flatMap(({ error }) => (error === undefined ? [] : [error])),
    warnings: settled.flatMap(({ warnings }) => warnings),
  }
}

async function waitFor(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await delay(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => {})
}

/** Sends what is due, each message once. */
async function sendOnce(
  options: SendOptions,
  claim: ClaimOptions,
  outcomes: Map<string, Outcome>,
): Promise<void> {
  const { store, now = () => new Date(), signal } = options
  const office = createPostOffice(options)
  try {
    while (signal?.aborted !== true) {
      const batch = await store.outbox.claim(claim)
      if (batch.length === 0) break
      const channels = [...new Set(batch.map(({ channel }) => channel))]
      await Promise.all(
        channels.map(async (channel) => {
          for (const message of batch.filter((each) => each.channel === channel)) {
            outcomes.set(message.id, await deliver(message, office, options, now))
          }
        }),
      )
    }
  } finally {
    office.close()
  }
}

interface Outcome {
  readonly status: 'delivered' | 'retried' | 'dead'
  readonly error?: NotifierError
  readonly warnings: readonly string[]
}

async function deliver(
  { id, channel, attempts, payload }: StoredMessage,
  office: ReturnType<typeof createPostOffice>,
  options: SendOptions,
  now: () => Date,
): Promise<Outcome> {
  const { store, random, signal } = options
  try {
    const { warnings } = await office.send(channel, async (open) => {
      const message = payload as Message
      const { attachments, remarks } = open.carriesFiles
        ? await attachmentsOf(message, options)
        : { attachments: [], remarks: [] }
      const sent = await open.channel.send(message, {
        attachments,
        remarks,
        ...(signal === undefined ? {} : { signal }),
      })
      return { warnings: [...remarks, ...sent.warnings] }
    })
    await store.outbox.delivered(id, now().toISOString())
    return { status: 'delivered', warnings: warnings.map((text) => `channel ${channel}: ${text}`) }
  } catch (thrown) {
    const error = notifierError(thrown)
    const at = now()
    const again = nextAttempt({
      error,
      attempts,
      now: at.getTime(),
      ...(random === undefined ? {} : { random }),
    })
    const text = `channel ${channel}: ${error.message}`
    await store.outbox.failed(id, {
      at: at.toISOString(),
      error: text,
      ...(again === undefined ? {} : { retryAt: again.toISOString() }),
    })
    const after =
      again === undefined
        ? `; the message is given up${error.isRetriable ? ` after ${attempts} attempts` : ''}`
        : `; it is tried again from ${again.toISOString()} on`
    const told = new NotifierError(error.code, `${text}${after}`, { retryAfter: error.retryAfter })
    return { status: again === undefined ? 'dead' : 'retried', error: told, warnings: [] }
  }
}

/** What else goes wrong with a message is wrong with it alone: its text may hold anything, so only its name is told. */
function notifierError(error: unknown): NotifierError {
  if (error instanceof NotifierError) return error
  const { name, code } = error as { name?: string; code?: string }
  return new NotifierError('rejected', `the message could not be made (${code ?? name})`)
}
