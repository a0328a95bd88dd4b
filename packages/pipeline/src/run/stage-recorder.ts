import type { StageRecord } from '@leeway/state-store'
import { unlessAborted } from './unless-aborted.ts'

/** Does the stages of a run and records each. */
export interface StageRecorder {
  /** Returns what `work` returns; records it as done or failed. @throws what `work` throws, or the reason of the signal once it is given: work that cannot be ended goes on, and what comes of it is left aside */
  readonly run: <T>(name: string, work: () => T | Promise<T>) => Promise<T>
  /** Records a stage that was timed elsewhere, or not done. */
  readonly record: (stage: StageRecord) => void
  /** The stages so far, in the order in which they ended. */
  readonly records: readonly StageRecord[]
}

/**
 * Returns a recorder without stages.
 *
 * @param onStage called when a stage begins
 * @param signal ends the stage that is under way, and lets none begin after it
 */
export function createStageRecorder(
  onStage: (name: string) => void = () => {},
  signal?: AbortSignal,
): StageRecorder {
  const records: StageRecord[] = []
  return {
    records,
    record: (stage) => {
      records.push(stage)
    },
    async run(name, work) {
      onStage(name)
      const start = performance.now()
      const seconds = (): number => (performance.now() - start) / 1000
      try {
        const result = await unlessAborted(work, signal)
        records.push({ name, status: 'done', seconds: seconds() })
        return result
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error)
        records.push({ name, status: 'failed', seconds: seconds(), detail })
        throw error
      }
    },
  }
}
