import type { LoadedConfig } from '@leeway/pipeline/config'
import type { StateStore } from '@leeway/state-store'
import type { Engine } from '../engine.ts'
import type { LatestReports } from '../metrics/latest-reports.ts'
import type { SchedulerMetrics } from '../metrics/scheduler-metrics.ts'

/** What the routes of the server read. */
export interface ServerContext {
  /** The configuration in force. */
  readonly loaded: () => LoadedConfig
  readonly store: StateStore
  readonly engine: Engine
  readonly metrics: SchedulerMetrics
  readonly latest: LatestReports
  readonly now: () => number
  /** Whether work is taken: not any more once the scheduler is stopping. */
  readonly isReady: () => boolean
}
