import type { Severity } from '@leeway/monitoring-report'

/** What a channel wants to hear. */
export interface HearingRules {
  /** Alerts that are less severe are not told. @defaultValue 'info' */
  readonly minimumSeverity?: Severity
  /** Whether it hears of the end of an alert. @defaultValue true */
  readonly sendResolved?: boolean
  /** An alert that goes on is told again after so many hours, counted from its beginning. Default: never. */
  readonly remindEveryHours?: number
}
