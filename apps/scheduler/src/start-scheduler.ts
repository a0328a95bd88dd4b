import type { AddressInfo } from 'node:net'
import { openStore } from '@leeway/pipeline'
import type { LoadedConfig } from '@leeway/pipeline/config'
import type { FastifyInstance } from 'fastify'
import { type Logger, pino } from 'pino'
import { type Clock, systemClock } from './clock.ts'
import { createEngine } from './engine.ts'
import { createServer } from './http/create-server.ts'
import { isLoopback } from './http/is-loopback.ts'
import { openJobQueue } from './jobs/job-queue.ts'
import { createMail } from './jobs/mail.ts'
import { messageOf } from './message-of.ts'
import { createLatestReports } from './metrics/latest-reports.ts'
import { createSchedulerMetrics } from './metrics/scheduler-metrics.ts'
import { SchedulerError } from './scheduler-error.ts'

/** What a scheduler is started with. */
export interface SchedulerOptions {
  /** The configuration: `readConfig` of `@leeway/pipeline/config`. */
  readonly loaded: LoadedConfig
  /** Reads the configuration once more, for `reload()`. Default: it stays as it is. */
  readonly readConfig?: () => Promise<LoadedConfig>
  /** Where to listen. Default: what the configuration says. */
  readonly host?: string
  /** A port, 0 for any that is free. Default: what the configuration says. */
  readonly port?: number
  /** Where lines about what happens go. Default: nowhere. */
  readonly log?: Logger
  /** Where the time comes from. Default: the clock of the machine. */
  readonly clock?: Clock
}

/** A scheduler at work. */
export interface Scheduler {
  /** Where it answers: `http://127.0.0.1:8338`. */
  readonly address: string
  /** Looks for work now, and waits until what it finds is done. */
  readonly settle: () => Promise<void>
  /** Reads the configuration again; a wrong one is told in log and metrics, and the one before stays in force. */
  readonly reload: () => Promise<void>
  /** Takes no more work, waits for what is under way as long as `scheduler.graceSeconds` says, and closes everything. Doing it twice does nothing more. */
  readonly stop: () => Promise<void>
}

/**
 * Starts a scheduler: it opens the store, answers over HTTP, and runs the monitors of the configuration as their schedules say, those first that are behind.
 *
 * @throws {SchedulerError} `token_missing`, `address_unusable`
 * @throws StoreError where the store cannot be opened, as when another process has it
 */
export async function startScheduler({
  loaded: given,
  readConfig = async () => given,
  host = given.config.server.host,
  port = given.config.server.port,
  log = pino({ level: 'silent' }),
  clock = systemClock,
}: SchedulerOptions): Promise<Scheduler> {
  const { token } = given.config.server
  if (!isLoopback(host) && token === undefined) {
    throw new SchedulerError(
      'token_missing',
      `server: ${host} can be reached from other machines and no token is configured; set server.token to a secret of 16 characters or more, or listen on 127.0.0.1`,
    )
  }
  let loaded = given
  let isReady = false
  const store = await openStore(loaded, 'leeway serve')
  const closers: (() => Promise<unknown>)[] = [() => store.close()]
  const close = async (): Promise<void> => {
    for (const each of closers.splice(0).reverse()) {
      await each().catch((error: unknown) => log.error(String(error)))
    }
  }
  try {
    const metrics = createSchedulerMetrics(clock.now())
    const latest = createLatestReports(store)
    const queue = await openJobQueue({
      store,
      isShared: loaded.config.store.url !== undefined,
      timeoutSeconds: loaded.config.scheduler.timeoutSeconds,
      onError: (error) => log.error(`queue: ${messageOf(error)}`),
    })
    closers.push(queue.stop)
    const mail = createMail({ store, metrics, clock, log })
    const engine = createEngine({ loaded, store, queue, metrics, latest, mail, clock, log })
    const context = {
      loaded: () => loaded,
      store,
      engine,
      metrics,
      latest,
      now: clock.now,
      isReady: () => isReady,
    }
    const server = createServer({ context, token, log })
    closers.push(() => server.close())
    const address = await listen(server, host, port)
    isReady = true
    engine.start()
    log.info(
      `listening on ${address}; ${loaded.config.monitors.length} monitors; store ${store.where}`,
    )

    const reload = async (): Promise<void> => {
      try {
        const next = await readConfig()
        const needsRestart = (['store', 'server'] as const).filter(
          (key) => JSON.stringify(next.config[key]) !== JSON.stringify(given.config[key]),
        )
        for (const key of needsRestart)
          log.warn(`${next.path}: ${key} has changed, which counts from the next start on`)
        for (const warning of next.warnings) log.warn(warning)
        loaded = next
        engine.configure(next)
        metrics.reloaded(true, clock.now())
        log.info(`${next.path}: read again, ${next.config.monitors.length} monitors`)
      } catch (error) {
        metrics.reloaded(false, clock.now())
        log.error(`the configuration stays as it was: ${messageOf(error)}`)
      }
    }
    let stopping: Promise<void> | undefined
    const stop = async (): Promise<void> => {
      isReady = false
      log.info('stopping: no more work is taken')
      const left = await engine.stop(loaded.config.scheduler.graceSeconds)
      if (left > 0) log.warn(`${left} runs had to be left; the next start goes on with them`)
      await close()
      log.info('stopped')
    }
    return {
      address,
      settle: engine.settle,
      reload,
      stop() {
        stopping ??= stop()
        return stopping
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function listen(server: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    await server.listen({ host, port })
  } catch (cause) {
    const { code = String(cause) } = cause as NodeJS.ErrnoException
    const why = problems[code] ?? code
    throw new SchedulerError(
      'address_unusable',
      `server: cannot listen on ${host}, port ${port}: ${why}; --host and --port, or server in leeway.yaml, say where to`,
      { cause },
    )
  }
  const { address, port: taken, family } = server.server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`
}

const problems: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another process listens there',
  EADDRNOTAVAIL: 'this machine has no such address',
  EACCES: 'this user may not listen on that port',
  ENOTFOUND: 'there is no such host',
}
