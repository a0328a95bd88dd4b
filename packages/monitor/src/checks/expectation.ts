import type { Severity } from '@leeway/monitoring-report'

/** What an expectation may be written with: plain JSON or YAML. */
export type PlainValue =
  | string
  | number
  | boolean
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue }

/**
 * What is expected of the current data: a condition, how far it may be missed, and how bad it is if it is. Plain data, to be written by hand or to be edited
 * after `inferExpectations`.
 *
 * @example
 * { check: 'missing-share', column: 'age', condition: { atMost: 0.02 }, tolerance: 0.01, severity: 'critical' }
 */
export interface Expectation {
  /** Id of a check in the registry. */
  readonly check: string
  /** The column that is checked; absent for checks of the whole data set. */
  readonly column?: string
  /** Tells expectations of one check on one column apart. */
  readonly name?: string
  /** What has to hold, in the fields that the check has. @defaultValue {} */
  readonly condition?: Readonly<Record<string, PlainValue>>
  /** By how much the condition may be missed, in the unit of what the check observes, ≥ 0. @defaultValue 0 */
  readonly tolerance?: number
  /**
   * Whether what chance explains passes: the check then fails only where the current data miss the condition by more than the tolerance and a test against the
   * reference's rows, corrected over all such checks, says that this is no accident of sampling. @defaultValue false: the condition holds for these very rows
   */
  readonly allowChance?: boolean
  /** @defaultValue the check's */
  readonly severity?: Severity
}
