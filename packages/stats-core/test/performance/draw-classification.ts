import type { ClassificationInput } from '../../src/performance/classification/classification-rows.ts'
import type { RandomSource } from '../../src/random/random-source.ts'
import { normalQuantile } from '../../src/special/normal-quantile.ts'

/** How {@link drawClassification} draws. */
export interface DrawOptions {
  /** Standard deviation of the log-odds. */
  readonly skill: number
  /** Mean of the log-odds. */
  readonly base: number
  /** How far the true log-odds lie above the predicted ones. */
  readonly bias?: number
  readonly weighted?: boolean
}

/** Returns n rows of a logistic world of two classes, and what a model that knows it predicts. */
export function drawClassification(
  random: RandomSource,
  n: number,
  { skill, base, bias = 0, weighted = false }: DrawOptions,
): ClassificationInput {
  const targets = new Int32Array(n)
  const probabilities = new Float64Array(n)
  const weights = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const logOdds = base + skill * normalQuantile(random.nextDouble() + 2 ** -54)
    probabilities[i] = 1 / (1 + Math.exp(-logOdds))
    targets[i] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds - bias)) ? 1 : 0
    weights[i] = -Math.log(1 - random.nextDouble())
  }
  const input = { labels: ['no', 'yes'], targets, probabilities: [probabilities] }
  return weighted ? { ...input, weights } : input
}
