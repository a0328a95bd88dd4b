/** Bounds between which an error is one of the majority, as `errorGroups` finds them. */
export interface ErrorBounds {
  readonly lowerBound: number
  readonly upperBound: number
}

/** A feature's typical value in each group of errors. */
export interface ErrorByFeature<Value> {
  readonly underestimation: Value | undefined
  readonly majority: Value | undefined
  readonly overestimation: Value | undefined
  /**
   * How far the outer groups lie apart, in [0, 1]. Numbers: distance of their means over the feature's range; categories: 1 where the three groups' most
   * common categories are not one, else 0. `undefined` where that is not defined.
   */
  readonly range: number | undefined
}

/**
 * Returns the mean of a numeric feature where the model underestimates, overestimates and does neither. Missing values (NaN) are left out of the means.
 *
 * @param errors one per row, finite
 * @param values of the feature, one per row
 */
export function errorByNumericFeature(
  errors: Float64Array,
  values: Float64Array,
  bounds: ErrorBounds,
): ErrorByFeature<number> {
  const sums = [0, 0, 0]
  const counts = [0, 0, 0]
  let smallest = Infinity
  let largest = -Infinity
  for (let i = 0; i < errors.length; i++) {
    const value = values[i]!
    if (!Number.isFinite(value)) continue
    smallest = Math.min(smallest, value)
    largest = Math.max(largest, value)
    for (const group of groupsOf(errors[i]!, bounds)) {
      sums[group]! += value
      counts[group]! += 1
    }
  }
  const [under, majority, over] = sums.map((sum, group) =>
    counts[group]! > 0 ? sum / counts[group]! : undefined,
  )
  const spread = largest - smallest
  const range =
    under !== undefined && over !== undefined && spread > 0
      ? Math.abs(over - under) / spread
      : undefined
  return { underestimation: under, majority, overestimation: over, range }
}

/**
 * Returns the most common category (code; the first of equals) of a feature where the model underestimates, overestimates and does neither. Missing values (−1)
 * are left out.
 *
 * @param errors one per row, finite
 * @param codes of the feature, one per row
 * @param categories how many there are
 */
export function errorByCategoricalFeature(
  errors: Float64Array,
  codes: Int32Array,
  categories: number,
  bounds: ErrorBounds,
): ErrorByFeature<number> {
  const counts = [0, 1, 2].map(() => new Float64Array(categories))
  for (let i = 0; i < errors.length; i++) {
    const code = codes[i]!
    if (code < 0) continue
    for (const group of groupsOf(errors[i]!, bounds)) counts[group]![code]! += 1
  }
  const [under, majority, over] = counts.map(mostCommon)
  const known = [under, majority, over].filter((code) => code !== undefined)
  const range = known.length < 2 ? undefined : known.every((code) => code === known[0]) ? 0 : 1
  return { underestimation: under, majority, overestimation: over, range }
}

/** 0 under, 1 majority, 2 over; both outer ones where the bounds coincide. */
function groupsOf(error: number, { lowerBound, upperBound }: ErrorBounds): readonly number[] {
  const isUnder = error <= lowerBound
  const isOver = error >= upperBound
  if (isUnder) return isOver ? BOTH : UNDER
  return isOver ? OVER : MAJORITY
}

const UNDER = [0]
const MAJORITY = [1]
const OVER = [2]
const BOTH = [0, 2]

function mostCommon(counts: Float64Array): number | undefined {
  const most = counts.reduce((largest, count) => Math.max(largest, count), 0)
  return most > 0 ? counts.indexOf(most) : undefined
}
