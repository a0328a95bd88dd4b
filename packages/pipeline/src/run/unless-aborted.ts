/**
 * Returns what `work` returns, or throws the reason of the signal as soon as it is given. Work that listens to no signal goes on; what comes of it is left aside.
 *
 * @throws what `work` throws, or the signal's reason
 */
export async function unlessAborted<T>(
  work: () => T | Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (signal === undefined) return work()
  signal.throwIfAborted()
  let stop = (): void => {}
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop)
  })
  try {
    return await Promise.race([work(), aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
