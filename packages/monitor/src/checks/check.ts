import type { ColumnDrift, Severity } from '@leeway/monitoring-report'
import type { Kind } from '@leeway/stats-core'
import type { ColumnPair } from '../drift/pair-column.ts'
import type { ObservedColumn } from '../observed-column.ts'
import type { CorrelationFinding } from '../quality/compare-correlations.ts'
import type { FrameFacts } from '../quality/frame-facts.ts'
import type { ReferenceValues } from '../reference/prepare-column.ts'
import type { Expectation } from './expectation.ts'
import type { Observation } from './observation.ts'

/** What a field of a condition holds. */
export type FieldKind =
  | 'number'
  | 'share'
  | 'count'
  | 'seconds'
  | 'text'
  | 'flag'
  | 'names'
  | 'format'

interface CheckOf<Of extends 'column' | 'data'> {
  /** Unique in a registry, kebab-case. */
  readonly id: string
  /** Name for people: `Missing values`. */
  readonly title: string
  /** What is checked, in a sentence. */
  readonly summary: string
  readonly of: Of
  /** What a condition may say. */
  readonly fields: Readonly<Record<string, FieldKind>>
  /** How bad a failure is, where the expectation does not say. */
  readonly severity: Severity
}

/** A check of one column: looks at its values on both sides. */
export interface ColumnCheck extends CheckOf<'column'> {
  /** Kinds of column that it can look at; both sides are of one of them. Default: any, the two sides need not be of one kind. */
  readonly accepts?: readonly Kind[]
  /** Called only where the current data have the column. Shows no value of a sensitive column in what it returns. */
  readonly observe: (expectation: Expectation, subject: ColumnSubject) => Observation
}

/** A check of the data set as a whole. */
export interface DataCheck extends CheckOf<'data'> {
  readonly observe: (expectation: Expectation, subject: DataSubject) => Observation
}

/** A check: a frozen record. */
export type Check = ColumnCheck | DataCheck

/** The column that a check looks at. */
export interface ColumnSubject {
  readonly name: string
  /** Of a stored profile what that holds: to look at anything else raises `not_kept`, and the check is skipped as `needs_values`. */
  readonly reference: ReferenceValues
  readonly current: ObservedColumn
  /** No value of the column may be shown. */
  readonly isSensitive: boolean
  /** Seed of whatever is drawn. */
  readonly seed: string
  /** The report's time, milliseconds since 1970. */
  readonly now: number
}

/** The data set that a check looks at. */
export interface DataSubject {
  /** Columns of the reference beside those of the current data. */
  readonly pairs: readonly ColumnPair[]
  /** Of a stored profile as the reference of a {@link ColumnSubject}. */
  readonly reference: FrameFacts
  readonly current: FrameFacts
  readonly correlations: CorrelationFinding
  /** The verdicts on features, target and predictions. */
  readonly verdicts: readonly ColumnDrift[]
  /** From the reference's latest row to the report, seconds; absent without a datetime column. */
  readonly referenceAge?: number
}

/** Returns the check of a column, frozen, for a registry. */
export function defineColumnCheck(check: Omit<ColumnCheck, 'of'>): ColumnCheck {
  return Object.freeze({ ...check, of: 'column' })
}

/** Returns the check of a data set, frozen, for a registry. */
export function defineDataCheck(check: Omit<DataCheck, 'of'>): DataCheck {
  return Object.freeze({ ...check, of: 'data' })
}
