/** Scores that vary less than this, relative to the largest of them, are taken for equal. */
const NO_SPREAD = 1e-14

/**
 * Returns scores of cells with mean 0 and variance 1 over the rows; `undefined` when they are all equal.
 *
 * @param sizes rows of both samples per cell, > 0
 * @param scores of a row in each cell, finite
 */
export function standardizedScores(
  sizes: Float64Array,
  scores: Float64Array,
): Float64Array | undefined {
  const [origin] = scores
  const largest = scores.reduce((most, score) => Math.max(most, Math.abs(score)), 0)
  const unit = largest > 0 ? largest : 1
  let rows = 0
  let sum = 0
  for (let k = 0; k < scores.length; k += 1) {
    rows += sizes[k]!
    sum += sizes[k]! * (scores[k]! / unit - origin! / unit)
  }
  const mean = sum / rows
  const values = scores.map((score) => score / unit - origin! / unit - mean)
  let squares = 0
  for (let k = 0; k < values.length; k += 1) squares += sizes[k]! * values[k]! * values[k]!
  const spread = Math.sqrt(squares / rows)
  if (!(spread > NO_SPREAD)) return undefined
  return values.map((value) => value / spread)
}
