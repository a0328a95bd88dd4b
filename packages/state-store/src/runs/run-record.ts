import type { Window } from '../window.ts'

/**
 * How a run stands. `running`: begun and not ended, or its process died. `succeeded`: everything was done. `incomplete`: the report was made and kept, something
 * after it failed (a sink). `failed`: no report was made.
 */
export type RunStatus = 'running' | 'succeeded' | 'incomplete' | 'failed'

/** One stage of a run: `load`, `judge`, `store`, `export:prometheus`, … */
export interface StageRecord {
  readonly name: string
  readonly status: 'done' | 'failed' | 'skipped'
  /** Wall-clock seconds. */
  readonly seconds: number
  /** Why it failed or was skipped, in a sentence without secrets. */
  readonly detail?: string
}

/** One execution of a monitor for one window. */
export interface RunRecord {
  readonly id: string
  readonly monitor: string
  readonly window: Window
  readonly status: RunStatus
  /** How often it was begun: more than once where it did not succeed before. */
  readonly attempts: number
  /** When the last attempt began, ISO 8601 in UTC. */
  readonly startedAt: string
  readonly finishedAt?: string
  readonly error?: string
  readonly stages: readonly StageRecord[]
}
