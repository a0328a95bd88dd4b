/** One step of a run and how long it took. */
export interface Stage {
  readonly name: string
  /** Wall-clock seconds. */
  readonly seconds: number
}

/** Times the steps of a run. */
export interface StageClock {
  /** Returns what `work` returns, and adds its time to `stages`, also when it fails. */
  readonly run: <T>(name: string, work: () => T | Promise<T>) => Promise<T>
  /** The steps so far, in the order in which they ended. */
  readonly stages: readonly Stage[]
}

/** How a run's steps are timed and announced. */
export interface StageClockOptions {
  /** Milliseconds from any fixed point; default `performance.now`. */
  readonly now?: () => number
  /** Called when a step begins, with its name. */
  readonly onStage?: ((name: string) => void) | undefined
}

/** Returns a clock with no stages yet. */
export function createStageClock(options: StageClockOptions = {}): StageClock {
  const { now = () => performance.now(), onStage } = options
  const stages: Stage[] = []
  return {
    stages,
    async run(name, work) {
      onStage?.(name)
      const start = now()
      try {
        return await work()
      } finally {
        stages.push({ name, seconds: (now() - start) / 1000 })
      }
    },
  }
}
