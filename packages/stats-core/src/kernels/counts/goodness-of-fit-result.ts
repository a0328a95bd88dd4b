/** What a goodness-of-fit test learned. */
export interface GoodnessOfFitResult {
  /** ≥ 0; Infinity when the current sample has rows in a cell that the reference lacks. */
  readonly statistic: number
  /** Occupied cells less one. */
  readonly degreesOfFreedom: number
  /** In [0, 1]; NaN when there is only one occupied cell. */
  readonly pValue: number
}
