/** What a test with a law given the values of both samples together learned. */
export interface ConditionalResult {
  /** The test's own statistic. */
  readonly statistic: number
  /** In [0, 1]. */
  readonly pValue: number
  /** Where the p-value comes from: the published law of the statistic, a formula for its permutation law, all deals of the rows, or random ones. */
  readonly method: 'asymptotic' | 'saddlepoint' | 'exact' | 'permutation'
  /** Deals drawn; 0 unless by permutation. */
  readonly draws: number
}
