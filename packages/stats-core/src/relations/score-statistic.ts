/** A term of which less than this part is left beside the terms before it says nothing new. */
const NOTHING_NEW = 1e-9

/** What {@link scoreStatistic} found. */
export interface ScoreStatistic {
  readonly statistic: number
  /** Terms after the first `fitted` that say something new. */
  readonly degreesOfFreedom: number
  /** Rows that tell the sides apart: all of them where every cell is half and half, fewer the less the sides overlap. */
  readonly effectiveRows: number
}

/**
 * Returns Rao's score statistic for the terms after the first `fitted` ones in a logistic regression on cells.
 *
 * Uᵀ V⁻¹ U, U being the terms' sums of observed less expected rows and V their variance under the fit, the fitted terms taken out. By a Cholesky decomposition of the terms' weighted products;
 * a term that depends on those before it is left out. O(cells × terms + terms³).
 *
 * @param whole rows of each cell
 * @param observed those of them that are current
 * @param expected the same under the fit, each between 0 and `whole`
 * @param terms one number per cell each
 */
export function scoreStatistic(
  whole: Float64Array,
  observed: Float64Array,
  expected: Float64Array,
  terms: readonly Float64Array[],
  fitted: number,
): ScoreStatistic {
  const weights = whole.map((rows, cell) =>
    rows > 0 ? Math.max(0, expected[cell]! * (1 - expected[cell]! / rows)) : 0,
  )
  const weighted = terms.map((term) => term.map((value, cell) => value * weights[cell]!))
  const scores = terms.map((term) =>
    term.reduce((sum, value, cell) => sum + value * (observed[cell]! - expected[cell]!), 0),
  )
  const factor: Float64Array[] = []
  const solved: number[] = []
  let statistic = 0
  let degreesOfFreedom = 0
  for (const [k, term] of terms.entries()) {
    const row = new Float64Array(k + 1)
    let left = product(weighted[k]!, term)
    const before = left
    let score = scores[k]!
    for (let other = 0; other < k; other += 1) {
      const pivot = factor[other]![other]!
      if (pivot === 0) continue
      let value = product(weighted[k]!, terms[other]!)
      for (let m = 0; m < other; m += 1) value -= row[m]! * factor[other]![m]!
      row[other] = value / pivot
      left -= row[other]! ** 2
      score -= row[other]! * solved[other]!
    }
    const isNew = left > NOTHING_NEW * before
    row[k] = isNew ? Math.sqrt(left) : 0
    factor.push(row)
    solved.push(isNew ? score / row[k]! : 0)
    if (k < fitted || !isNew) continue
    statistic += solved[k]! ** 2
    degreesOfFreedom += 1
  }
  const effectiveRows = 4 * weights.reduce((sum, weight) => sum + weight, 0)
  return { statistic, degreesOfFreedom, effectiveRows }
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let cell = 0; cell < a.length; cell += 1) sum += a[cell]! * b[cell]!
  return sum
}
