/** Does work in turn: what has one key waits for what had it before, whether that failed or not; other keys do not wait. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** Returns a queue for each key, without any yet. */
export function createTurns(): InTurn {
  const turns = new Map<string, Promise<void>>()
  return async (key, work) => {
    const mine = (turns.get(key) ?? Promise.resolve()).then(work)
    const ended = mine.then(
      () => {},
      () => {},
    )
    turns.set(key, ended)
    try {
      return await mine
    } finally {
      if (turns.get(key) === ended) turns.delete(key)
    }
  }
}
