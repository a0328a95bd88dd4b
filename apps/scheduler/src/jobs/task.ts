import type { ReportPeriod } from '@leeway/pipeline'

/** What is done again and again: a monitor is run, or its report on a period is made. */
export interface Task {
  readonly monitor: string
  readonly task: 'run' | ReportPeriod
}
