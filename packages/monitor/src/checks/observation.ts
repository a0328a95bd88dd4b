import type { CheckResult } from '@leeway/monitoring-report'

/** What a check saw of the current data. Plain data, so that it can come from another thread. */
export type Observation = SeenObservation | SkippedObservation

/** The condition could be compared with the data. */
export interface SeenObservation
  extends Pick<
    CheckResult,
    'observed' | 'bounds' | 'distance' | 'acceptedBy' | 'evidence' | 'message'
  > {
  readonly status: 'seen'
  /** The condition in words. */
  readonly expected: string
  /** Whether the condition is missed by more than the tolerance. */
  readonly isMissed: boolean
  /** Probability of as much, or an upper bound of it, when nothing has changed, in [0, 1]. Absent: no chance is involved. */
  readonly pValue?: number
  /** Where it is not that of the expectation. */
  readonly severity?: CheckResult['severity']
}

/** The data do not allow an answer. */
export interface SkippedObservation {
  readonly status: 'skipped'
  /** One of `skipReasons`, or a code of the check's own. */
  readonly reason: string
  readonly message: string
}
