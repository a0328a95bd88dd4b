import type { Clock } from '../../src/index.ts'

/** A clock that stands still until it is set. */
export interface FakeClock extends Clock {
  /** Sets the clock forward; every timer that is due by then goes off, at its own time. */
  readonly set: (instant: string) => void
}

/** Returns a clock that shows an instant. */
export function fakeClock(instant: string): FakeClock {
  let now = Date.parse(instant)
  const timers = new Set<{ at: number; act: () => void }>()
  return {
    now: () => now,
    after(milliseconds, act) {
      const timer = { at: now + milliseconds, act }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    set(next) {
      const until = Date.parse(next)
      const due = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
      for (const timer of due) {
        now = Math.max(now, timer.at)
        timers.delete(timer)
        timer.act()
      }
      now = until
    },
  }
}
