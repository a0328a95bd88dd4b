/** Where the scheduler has its time from; tests bring one of their own. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number
  /** Calls `act` once, after so many milliseconds; returns what takes it back. */
  readonly after: (milliseconds: number, act: () => void) => () => void
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: Date.now,
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds)
    return () => clearTimeout(timer)
  },
}
