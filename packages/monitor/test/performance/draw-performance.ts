import type { Performance } from '@leeway/monitoring-report'
import type { RandomSource } from '@leeway/stats-core'
import {
  classificationMetrics,
  rankingMetrics,
  regressionMetrics,
} from '@leeway/stats-core/performance'
import { normal } from '../readings.ts'

interface DrawnClassification {
  labels: string[]
  targets: Int32Array
  probabilities: Float64Array[]
}

interface DrawnRegression {
  targets: Float64Array
  predictions: Float64Array
}

/** A classifier whose probabilities are right, but for a share of the rows of which it knows nothing. */
export function drawClassification(
  random: RandomSource,
  { rows, rate, blind = 0 }: { rows: number; rate: number; blind?: number },
): DrawnClassification {
  const targets = new Int32Array(rows)
  const probabilities = new Float64Array(rows)
  const centre = Math.log(rate / (1 - rate))
  for (let i = 0; i < rows; i++) {
    const probability = logistic(centre + 1.5 * normal(random))
    const isBlind = random.nextDouble() < blind
    probabilities[i] = isBlind ? logistic(centre + 1.5 * normal(random)) : probability
    targets[i] = random.nextDouble() < probability ? 1 : 0
  }
  return { labels: ['0', '1'], targets, probabilities: [probabilities] }
}

/** A regression with normal errors, or with log-normal ones, which have a long tail. */
export function drawRegression(
  random: RandomSource,
  { rows, spread = 1, tail = false }: { rows: number; spread?: number; tail?: boolean },
): DrawnRegression {
  const targets = Float64Array.from({ length: rows }, () => 10 * normal(random))
  const predictions = targets.map((target) => {
    const error = normal(random)
    return target + spread * (tail ? Math.exp(error) : error)
  })
  return { targets, predictions }
}

function drawRanking(random: RandomSource, users: number) {
  const rows = 12 * users
  const scores = Float64Array.from({ length: rows }, () => normal(random))
  return {
    users: Int32Array.from({ length: rows }, (_, i) => Math.floor(i / 12)),
    scores,
    relevance: scores.map((score) => (random.nextDouble() < logistic(score - 1.5) ? 1 : 0)),
  }
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

const identity = { target: 'was', prediction: ['said'] }

/** Both sides of a model that has not changed, by what the simulation is called. */
export const unchanged: Readonly<Record<string, (random: RandomSource) => Performance>> = {
  'a classifier, 500 and 200 rows': (random) => ({
    ...identity,
    task: 'classification',
    reference: classificationMetrics(drawClassification(random, { rows: 500, rate: 0.3 })),
    current: classificationMetrics(drawClassification(random, { rows: 200, rate: 0.3 })),
  }),
  'a classifier of something rare, 1500 and 100 rows': (random) => ({
    ...identity,
    task: 'classification',
    reference: classificationMetrics(drawClassification(random, { rows: 1500, rate: 0.05 })),
    current: classificationMetrics(drawClassification(random, { rows: 100, rate: 0.05 })),
  }),
  'a regression, 300 and 100 rows': (random) => ({
    ...identity,
    task: 'regression',
    reference: regressionMetrics(drawRegression(random, { rows: 300 })),
    current: regressionMetrics(drawRegression(random, { rows: 100 })),
  }),
  'a regression with a long tail, 300 rows each': (random) => ({
    ...identity,
    task: 'regression',
    reference: regressionMetrics(drawRegression(random, { rows: 300, tail: true })),
    current: regressionMetrics(drawRegression(random, { rows: 300, tail: true })),
  }),
  'a regression, 2000 and 12 rows': (random) => ({
    ...identity,
    task: 'regression',
    reference: regressionMetrics(drawRegression(random, { rows: 2000 })),
    current: regressionMetrics(drawRegression(random, { rows: 12 })),
  }),
  'a ranking, 150 and 75 users': (random) => ({
    ...identity,
    task: 'ranking',
    reference: rankingMetrics(drawRanking(random, 150)),
    current: rankingMetrics(drawRanking(random, 75)),
  }),
}
