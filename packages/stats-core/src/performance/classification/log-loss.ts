import { estimateMean } from '../intervals/estimate-mean.ts'
import { meanInterval } from '../intervals/mean-interval.ts'
import {
  defaultConfidence,
  defined,
  type Metric,
  type MetricOptions,
  undefinedBecause,
} from '../metric.ts'
import { areProbabilities, type ClassProbabilities } from './class-probabilities.ts'

/** Rows between two returns: an engine compiles a function that is called often better than a loop it enters midway. */
const STRIDE = 4096

/** Options of {@link logLoss}. */
export interface LogLossOptions extends MetricOptions {
  /** Code of the class that a single array of probabilities speaks of. @defaultValue 1 */
  readonly positive?: number
  /** One per row, ≥ 0. */
  readonly weights?: Float64Array
}

/**
 * Returns the mean negative log-likelihood of the targets, in nats, ≥ 0. Probabilities are clipped to [ε, 1 − ε], ε = 2⁻⁵², and each row's divided by
 * their sum. Agrees with `sklearn.metrics.log_loss` (1.2). Interval: mean ± t · standard error, not below 0.
 *
 * @param targets codes ≥ 0, complete
 * @param probabilities complete
 */
export function logLoss(
  targets: Int32Array,
  probabilities: ClassProbabilities,
  { confidence = defaultConfidence, positive = 1, weights }: LogLossOptions = {},
): Metric {
  if (targets.length === 0)
    return undefinedBecause('there is no row with both a target and a probability')
  if (!areProbabilities(probabilities))
    return undefinedBecause('the scores are not probabilities: some lie outside [0, 1]')
  const estimate = estimateMean(lossOfRows(targets, probabilities, positive), weights)
  const interval = meanInterval(estimate, confidence)
  return defined(estimate.mean, interval && [Math.max(0, interval[0]), interval[1]])
}

function lossOfRows(
  targets: Int32Array,
  probabilities: ClassProbabilities,
  positive: number,
): Float64Array {
  const losses = new Float64Array(targets.length)
  const [single] = probabilities
  if (probabilities.length === 1 && single !== undefined) {
    for (let from = 0; from < losses.length; from += STRIDE) {
      addLosses(losses, targets, single, positive, from)
    }
    return losses
  }
  for (let i = 0; i < losses.length; i++) {
    let sum = 0
    for (const column of probabilities) sum += clip(column[i]!)
    // − 0 becomes 0, and a sum a little above 1 cannot make a loss negative.
    losses[i] = Math.max(0, -Math.log(clip(probabilities[targets[i]!]![i]!) / sum))
  }
  return losses
}

function addLosses(
  losses: Float64Array,
  targets: Int32Array,
  probabilities: Float64Array,
  positive: number,
  from: number,
): void {
  const end = Math.min(from + STRIDE, losses.length)
  for (let i = from; i < end; i++) {
    const p = clip(probabilities[i]!)
    losses[i] = -Math.log(targets[i] === positive ? p : 1 - p)
  }
}

function clip(probability: number): number {
  return Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, probability))
}
