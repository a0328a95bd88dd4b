import type { ColumnDrift, ColumnQuality } from '@leeway/monitoring-report'
import { type ColumnProfile, summarizeColumn } from '@leeway/stats-core'
import type { Expectation } from '../checks/expectation.ts'
import type { Observation } from '../checks/observation.ts'
import { observeBuiltinChecks } from '../checks/observe-builtin-checks.ts'
import { describeColumn } from '../quality/describe-column.ts'
import type { TestAssignment } from './assign-test.ts'
import { describeDistribution } from './describe-distribution.ts'
import type { DriftSettings } from './drift-settings.ts'
import type { ColumnPair } from './pair-column.ts'
import { type ColumnScore, scoreColumn } from './score-column.ts'

/** Summaries and distribution of a column. */
export type ColumnPicture = Pick<ColumnDrift, 'reference' | 'current' | 'distribution'>

/** What is asked of a pair of columns. */
export interface Examination {
  /** The test to run. Absent: none. */
  readonly assignment?: TestAssignment
  /** p-value that the column would have to reach if it alone had drifted. */
  readonly level: number
  /** How finely a p-value is drawn. Default: `firstResolution` of the level. */
  readonly resolution?: number
  readonly settings: Pick<DriftSettings, 'policy' | 'seed'>
  /** Whether no value may be shown. */
  readonly isSensitive: boolean
  readonly isJudged: boolean
  readonly isDescribed: boolean
  /** What is expected of the column and a built-in check can tell, with its place among all expectations. */
  readonly expectations: readonly PlacedExpectation[]
  /** The report's time, milliseconds since 1970. */
  readonly now: number
}

/** An expectation and its place among all of a monitor. */
export interface PlacedExpectation {
  readonly place: number
  readonly expectation: Expectation
}

/** Everything that takes a look at the values of one column: plain data, so that it can come from another thread. */
export interface ColumnFinding {
  readonly score?: ColumnScore
  readonly picture: ColumnPicture
  readonly quality?: ColumnQuality
  /** What the checks saw, by the place of their expectations. */
  readonly observations?: readonly { readonly place: number; readonly observation: Observation }[]
  /** Present where the column was judged or described. */
  readonly referenceProfile?: ColumnProfile
}

/** Returns what one pair of columns shows: a pure function of it, no other column matters. */
export function examineColumn(pair: ColumnPair, examination: Examination): ColumnFinding {
  const { assignment, level, resolution, settings, isSensitive, isJudged, isDescribed, now } =
    examination
  const { seed } = settings
  const { name } = pair.reference
  return {
    ...(pair.status === 'paired' && assignment !== undefined
      ? { score: scoreColumn(pair, assignment, level, settings, resolution) }
      : {}),
    picture: isJudged && !isSensitive ? pictureOf(pair) : {},
    ...(isDescribed && pair.current !== undefined
      ? {
          quality: describeColumn({ name, current: pair.current, pair, isSensitive, seed, now }),
          observations: observeBuiltinChecks(examination.expectations, pair, {
            isSensitive,
            seed,
            now,
          }),
        }
      : {}),
    ...(isJudged || isDescribed ? { referenceProfile: pair.reference.profile } : {}),
  }
}

function pictureOf(pair: ColumnPair): ColumnPicture {
  const { reference, current } = pair
  const distribution =
    pair.status === 'paired' ? describeDistribution(reference, pair.current.sample) : undefined
  return {
    reference: summarizeColumn(reference.profile),
    ...(current === undefined ? {} : { current: summarizeColumn(current.profile) }),
    ...(distribution === undefined ? {} : { distribution }),
  }
}
