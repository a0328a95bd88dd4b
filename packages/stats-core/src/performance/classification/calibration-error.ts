import type { RandomSource } from '../../random/random-source.ts'
import { normalQuantile } from '../../special/normal-quantile.ts'
import { criticalValue } from '../intervals/critical-value.ts'
import {
  defaultConfidence,
  defined,
  type Metric,
  type MetricOptions,
  undefinedBecause,
} from '../metric.ts'
import type { CalibrationBin } from './calibration-bins.ts'

/** Replicates of the bootstrap: the 2.5 % quantile is then known to ±0.3 %. */
const REPLICATES = 2000

/**
 * Returns the expected calibration error over bins, `Σ share · |observed − predicted|`, in [0, 1] (Naeini, Cooper and Hauskrecht 2015). A calibrated model's is above 0
 * by chance, the more the fewer rows a bin has.
 *
 * Interval: parametric bootstrap from the bins alone, seeded. Each bin's gap is drawn anew from a normal law with the binomial variance of its share of positives
 * (Laplace's estimate (k + 1)/(n + 2), so that a bin of one class is not certain). The low end is the value less the error that chance alone reaches in a calibrated
 * model (no true error is further below, by the triangle inequality), so that it is 0 where the model may be calibrated; the high end is the pivotal one,
 * `2 · value − quantile`, because the value's upward bias is in the replicates too. At the cost of the bins, not of the rows.
 *
 * @param bins from {@link calibrationBins}
 * @param random the source of chance
 * @throws StatsError `invalid_option`
 */
export function calibrationError(
  bins: readonly CalibrationBin[],
  random: RandomSource,
  { confidence = defaultConfidence }: MetricOptions = {},
): Metric {
  criticalValue(confidence)
  const weight = bins.reduce((sum, bin) => sum + bin.weight, 0)
  if (weight === 0) return undefinedBecause('there is no row with both a target and a probability')
  const gaps = bins.map(({ weight: w, observed, predicted, size }) => {
    const rate = (observed * size + 1) / (size + 2)
    return {
      share: w / weight,
      gap: observed - predicted,
      error: Math.sqrt((rate * (1 - rate)) / size),
    }
  })
  const value = gaps.reduce((sum, { share, gap }) => sum + share * Math.abs(gap), 0)
  const noise = new Float64Array(REPLICATES)
  const replicates = new Float64Array(REPLICATES)
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    for (const { share, gap, error } of gaps) {
      const chance = error * normal(random)
      noise[replicate]! += share * Math.abs(chance)
      replicates[replicate]! += share * Math.abs(gap + chance)
    }
  }
  noise.sort()
  replicates.sort()
  const tail = Math.floor(((1 - confidence) / 2) * REPLICATES)
  return defined(value, [
    Math.max(0, value - noise[REPLICATES - 1 - tail]!),
    Math.min(1, Math.max(value, 2 * value - replicates[tail]!)),
  ])
}

/** Half a step is added, since a probability of 0 has no finite quantile. */
function normal(random: RandomSource): number {
  return normalQuantile(random.nextDouble() + 2 ** -54)
}
