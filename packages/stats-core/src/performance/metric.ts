/** A metric that the data define. */
export interface DefinedMetric {
  readonly status: 'defined'
  readonly value: number
  /** Confidence interval, low end first; absent where no valid one exists. */
  readonly interval?: readonly [low: number, high: number]
}

/** A metric that the data do not define, such as precision where nothing was predicted positive. */
export interface UndefinedMetric {
  readonly status: 'undefined'
  /** What the data lack, in words that complete "undefined: …". */
  readonly reason: string
}

/** What a metric function returns: never NaN, never an exception over data. */
export type Metric = DefinedMetric | UndefinedMetric

/** Options that every metric takes. */
export interface MetricOptions {
  /** Probability with which an interval covers the true value, in (0, 1). @defaultValue 0.95 */
  readonly confidence?: number
}

/** The confidence of an interval when none is asked for. */
export const defaultConfidence = 0.95

/** Returns a defined metric. */
export function defined(value: number, interval?: readonly [number, number]): DefinedMetric {
  return interval === undefined
    ? { status: 'defined', value }
    : { status: 'defined', value, interval }
}

/** Returns an undefined metric and why. */
export function undefinedBecause(reason: string): UndefinedMetric {
  return { status: 'undefined', reason }
}
