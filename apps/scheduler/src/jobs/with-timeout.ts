import type { Clock } from '../clock.ts'

/** Returns what `work` gives, or throws once so many seconds have passed. Work that cannot be stopped goes on; what comes of it is left aside. */
export async function withTimeout<T>(work: Promise<T>, seconds: number, clock: Clock): Promise<T> {
  let cancel = (): void => {}
  const timeout = new Promise<never>((_, reject) => {
    cancel = clock.after(seconds * 1000, () =>
      reject(new Error(`it took longer than ${seconds} seconds (scheduler.timeoutSeconds)`)),
    )
  })
  try {
    return await Promise.race([work, timeout])
  } finally {
    cancel()
    work.catch(() => undefined)
  }
}
