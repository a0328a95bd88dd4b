import type { MonitoringReport } from '@leeway/monitoring-report'
import type { StageRecord, Window } from '@leeway/state-store'
import type { WrittenOutput } from '../write-outputs.ts'

/**
 * How a run ended. `succeeded`: everything was done. `incomplete`: the report is made and kept, a sink or a file failed. `failed`: there is no report. `unchanged`: the
 * window was done before. `busy`: another process is at it.
 */
export type MonitorRunStatus = 'succeeded' | 'incomplete' | 'failed' | 'unchanged' | 'busy'

/** What came of one run of a monitor. */
export interface MonitorRun {
  readonly monitor: string
  readonly runId: string
  readonly window: Window
  readonly status: MonitorRunStatus
  /** Every stage, in order. */
  readonly stages: readonly StageRecord[]
  readonly report?: MonitoringReport
  /** The files that hold the report. */
  readonly written: readonly WrittenOutput[]
  /** Why it failed: what the stage that failed threw. */
  readonly error?: unknown
  /** What sinks and files threw. */
  readonly sinkErrors: readonly unknown[]
  /** What was not as it should be, and kept nothing from being done, such as a template that could not be used. */
  readonly warnings?: readonly string[]
}
