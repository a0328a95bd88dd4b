import type { PairCorrelation } from './correlations.ts'

/** The largest absolute correlations of a frame. Absent where no pair has one. */
export interface StrongestCorrelations {
  /** Among all pairs. */
  readonly overall?: number
  /** Among pairs of features: neither target nor prediction. */
  readonly features?: number
  /** Between the target and a feature. */
  readonly target?: number
  /** Between the prediction and a feature. */
  readonly prediction?: number
  /** Of target and prediction, with its sign. */
  readonly targetPrediction?: number
}

/** Options of {@link strongestCorrelations}. */
export interface StrongestCorrelationsOptions {
  /** Name of the target column. */
  readonly target?: string
  /** Name of the prediction column. */
  readonly prediction?: string
}

/**
 * Returns the largest absolute correlations among features and between them and the target or the prediction.
 *
 * What Evidently's `DatasetCorrelationsMetric` summarizes, but that there the target's figure is the largest among all features: an independent
 * target beside two collinear features has 1.
 */
export function strongestCorrelations(
  pairs: readonly PairCorrelation[],
  { target, prediction }: StrongestCorrelationsOptions = {},
): StrongestCorrelations {
  const strongest: { -readonly [Name in keyof StrongestCorrelations]: number } = {}
  const raise = (name: keyof StrongestCorrelations, value: number): void => {
    strongest[name] = Math.max(strongest[name] ?? 0, Math.abs(value))
  }
  for (const { columns, value } of pairs) {
    if (value === undefined) continue
    const isTarget = target !== undefined && columns.includes(target)
    const isPrediction = prediction !== undefined && columns.includes(prediction)
    raise('overall', value)
    if (isTarget && isPrediction) strongest.targetPrediction = value
    else if (isTarget) raise('target', value)
    else if (isPrediction) raise('prediction', value)
    else raise('features', value)
  }
  return strongest
}
