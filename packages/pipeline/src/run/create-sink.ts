import type { Exporter } from '@leeway/exporters'

/** What became of one sink. */
export interface SinkResult {
  /** The name of the exporter: `pushgateway`, `influxdb`. */
  readonly sink: string
  readonly status: 'done' | 'failed' | 'skipped'
  readonly seconds: number
  /** Why it failed or was skipped. */
  readonly detail?: string
  /** What it threw, where it failed. */
  readonly error?: unknown
}

/** One sink, whose exporter is made when it is first used. */
export interface Sink<T extends Exporter> {
  /** Does `work` with the exporter, and returns what became of it; it never throws. */
  readonly use: (work: (exporter: T) => Promise<void>) => Promise<SinkResult>
  /** Tells the exporter something that is not sent now; nothing where there is none. */
  readonly tell: (what: (exporter: T) => void) => Promise<void>
  readonly skip: (detail: string) => SinkResult
}

/** Failures after which a sink is not tried again: each further try would cost as much time. */
const lasting: ReadonlySet<unknown> = new Set(['timeout', 'unreachable'])

/** Returns a sink that fails at once after it could not be reached, or did not answer in time. */
export function createSink<T extends Exporter>(name: string, make: () => Promise<T>): Sink<T> {
  let made: Promise<T> | undefined
  let lost: Error | undefined
  const exporter = (): Promise<T> => {
    made ??= make()
    return made
  }
  return {
    async use(work) {
      if (lost !== undefined) return failed(name, 0, notTriedAgain(lost))
      const start = performance.now()
      const seconds = (): number => (performance.now() - start) / 1000
      try {
        await work(await exporter())
        return { sink: name, status: 'done', seconds: seconds() }
      } catch (error) {
        if (error instanceof Error && lasting.has((error as { code?: unknown }).code)) lost = error
        return failed(name, seconds(), error)
      }
    },
    async tell(what) {
      const found = await exporter().catch(() => undefined)
      if (found !== undefined) what(found)
    },
    skip: (detail) => ({ sink: name, status: 'skipped', seconds: 0, detail }),
  }
}

function failed(sink: string, seconds: number, error: unknown): SinkResult {
  const detail = error instanceof Error ? error.message : String(error)
  return { sink, status: 'failed', seconds, detail, error }
}

/** The failure as it is told from then on, with the same code. */
function notTriedAgain(lost: Error): Error {
  const error = new Error(`${lost.message}; not tried again in this run`, { cause: lost })
  return Object.assign(error, { name: lost.name, code: (lost as { code?: unknown }).code })
}
