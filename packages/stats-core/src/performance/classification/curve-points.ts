/** A curve as its points, in drawing order. */
export interface CurvePoints {
  readonly x: number[]
  readonly y: number[]
  readonly threshold: number[]
}

/** Options of `rocCurve` and `prCurve`. */
export interface CurveOptions {
  /** Most points to keep, ≥ 2; `Infinity` for all. @defaultValue 200 */
  readonly maximumPoints?: number
}
