import { moments } from '../../profiles/moments.ts'
import { quantileSorted } from '../../profiles/quantile-sorted.ts'
import { StatsError } from '../../stats-error.ts'

/** The rows of one group of errors. */
export interface ErrorGroup {
  readonly rows: number
  /** In the unit of the target; `undefined` for an empty group. */
  readonly meanError: number | undefined
  /** Standard deviation (n − 1) of the errors; `undefined` for fewer than two rows. */
  readonly errorDeviation: number | undefined
}

/** Errors apart: those far below, those far above, and the rest. */
export interface ErrorGroups {
  /** Errors up to here are underestimations. */
  readonly lowerBound: number
  /** Errors from here on are overestimations. */
  readonly upperBound: number
  readonly underestimation: ErrorGroup
  readonly majority: ErrorGroup
  readonly overestimation: ErrorGroup
}

/** Options of {@link errorGroups}. */
export interface ErrorGroupOptions {
  /** Share of the rows in each outer group, in (0, 0.5). @defaultValue 0.05 */
  readonly share?: number
}

/**
 * Returns the errors in three groups, cut at their own quantiles (both ends belong to the outer groups): where the model underestimates most, where it
 * overestimates most, and the rest. `undefined` without errors. Where all errors are equal every row is in both outer groups.
 *
 * @param sorted errors, ascending, finite
 * @throws StatsError `invalid_option`
 */
export function errorGroups(
  sorted: Float64Array,
  { share = 0.05 }: ErrorGroupOptions = {},
): ErrorGroups | undefined {
  if (!(share > 0 && share < 0.5)) {
    throw new StatsError(
      'invalid_option',
      `share: found ${share}, needs a number between 0 and 0.5`,
    )
  }
  if (sorted.length === 0) return undefined
  const lowerBound = quantileSorted(sorted, share)
  const upperBound = quantileSorted(sorted, 1 - share)
  const above = sorted.findIndex((error) => error > lowerBound)
  const underestimations = above === -1 ? sorted.length : above
  const overestimations = sorted.findIndex((error) => error >= upperBound)
  return {
    lowerBound,
    upperBound,
    underestimation: describe(sorted.subarray(0, underestimations)),
    majority: describe(
      sorted.subarray(underestimations, Math.max(underestimations, overestimations)),
    ),
    overestimation: describe(sorted.subarray(overestimations)),
  }
}

function describe(errors: Float64Array): ErrorGroup {
  const { count, mean, rootOfSquares } = moments(errors)
  return {
    rows: count,
    meanError: count > 0 ? mean : undefined,
    errorDeviation: count > 1 ? rootOfSquares / Math.sqrt(count - 1) : undefined,
  }
}
