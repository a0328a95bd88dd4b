import type { CorrectionName, Task } from '@leeway/monitor'
import type { FailOn } from './fail-on.ts'
import type { ReportFormat } from './plan-output.ts'

/** The options of `leeway compare` as commander hands them over: each already checked on its own. */
export interface CompareFlags {
  readonly reference?: string
  readonly current?: string
  readonly target?: string
  readonly prediction?: readonly string[]
  readonly task?: Task
  readonly mapping?: string
  readonly sensitive?: readonly string[]
  readonly previous?: readonly string[]
  readonly notSensitive?: readonly string[]
  readonly policy: string
  readonly test?: readonly string[]
  readonly threshold?: readonly string[]
  readonly testKind?: readonly string[]
  readonly thresholdKind?: readonly string[]
  readonly correction?: CorrectionName
  readonly correctionFor?: readonly string[]
  readonly correctionKind?: readonly string[]
  readonly alpha?: number
  readonly driftThreshold?: number
  readonly driftShare?: number
  readonly sampleRows?: number
  readonly expectations?: string
  readonly format?: readonly ReportFormat[]
  readonly out?: string
  readonly generatedAt?: string
  readonly runId?: string
  readonly name?: string
  readonly timings?: boolean
  readonly failOn?: readonly FailOn[]
}
