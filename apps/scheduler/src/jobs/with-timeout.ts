import type { Clock } from '../clock.ts'

/** Returns what `work` gives; its signal is given once so many seconds have passed, or with `stopping`, and says why. */
export async function withTimeout<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { seconds, clock, stopping }: { seconds: number; clock: Clock; stopping: AbortSignal },
): Promise<T> {
  const ending = new AbortController()
  const cancel = clock.after(seconds * 1000, () =>
    ending.abort(new Error(`it took longer than ${seconds} seconds (scheduler.timeoutSeconds)`)),
  )
  try {
    return await work(AbortSignal.any([ending.signal, stopping]))
  } finally {
    cancel()
  }
}
