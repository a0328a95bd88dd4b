import { describe, expect, test } from 'vitest'
import { classificationMetrics } from '../../src/performance/classification/classification-metrics.ts'
import type { ClassificationInput } from '../../src/performance/classification/classification-rows.ts'
import { regressionMetrics } from '../../src/performance/regression/regression-metrics.ts'
import type { RandomSource } from '../../src/random/random-source.ts'
import { seededRandom } from '../../src/random/seeded-random.ts'
import { normalQuantile } from '../../src/special/normal-quantile.ts'
import { drawClassification } from './draw-classification.ts'

const REPLICATES = 400
/** Five standard errors of 400 replicates that cover at 0.95: what an interval of the wrong width or place does not reach. */
const LEAST = 0.95 - 5 * Math.sqrt((0.95 * 0.05) / REPLICATES)

type Figures = Readonly<Record<string, unknown>> & {
  readonly intervals?: Record<string, [number | null, number | null]> | undefined
}

/** Share of replicates whose interval holds the true value, by metric. */
function coverage(names: readonly string[], truth: Figures, draw: () => Figures) {
  const hits = Object.fromEntries(names.map((name) => [name, 0]))
  const asked = Object.fromEntries(names.map((name) => [name, 0]))
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    const { intervals } = draw()
    for (const name of names) {
      const interval = intervals?.[name]
      if (interval === undefined) continue
      const value = truth[name] as number
      asked[name]! += 1
      if (interval[0]! <= value && value <= interval[1]!) hits[name]! += 1
    }
  }
  return names.map((name) => [name, hits[name]! / asked[name]!] as const)
}

/** Three classes of shares 0.5, 0.3 and 0.2, and what a fair model says of them. */
function drawThreeClasses(random: RandomSource, rows: number): ClassificationInput {
  const targets = new Int32Array(rows)
  const probabilities = [0, 1, 2].map(() => new Float64Array(rows))
  for (let i = 0; i < rows; i++) {
    const chance = random.nextDouble()
    const target = chance < 0.5 ? 0 : chance < 0.8 ? 1 : 2
    targets[i] = target
    const odds = [0, 1, 2].map((code) =>
      Math.exp(normalQuantile(random.nextDouble() + 2 ** -54) + (code === target ? 1.2 : 0)),
    )
    const sum = odds.reduce((total, one) => total + one, 0)
    for (const [code, column] of probabilities.entries()) column[i] = odds[code]! / sum
  }
  return { labels: ['a', 'b', 'c'], targets, probabilities }
}

const ofLabels = [
  'accuracy',
  'balancedAccuracy',
  'precision',
  'recall',
  'f1',
  'specificity',
  'matthewsCorrelation',
  'cohensKappa',
]
const ofProbabilities = ['rocAuc', 'prAuc', 'logLoss', 'brierScore']

describe('95 % intervals cover the truth', { timeout: 60_000 }, () => {
  test.each([
    ['200 rows', 200, { skill: 1.5, base: -0.5 }],
    ['a class of 7 %', 300, { skill: 1.5, base: -3 }],
    ['weights', 200, { skill: 1.5, base: -0.5, weighted: true }],
  ] as const)('classification, %s', (name, rows, options) => {
    const random = seededRandom(`coverage of ${name}`)
    const truth = classificationMetrics(
      drawClassification(random, 200_000, { ...options, weighted: false }),
    )
    const draw = () => classificationMetrics(drawClassification(random, rows, options))
    for (const [metric, share] of coverage([...ofLabels, ...ofProbabilities], truth, draw)) {
      // With a rare class the margins of kappa and MCC are themselves uncertain: 0.91 in 1000 replicates.
      const isMarginal = metric === 'matthewsCorrelation' || metric === 'cohensKappa'
      expect(share, metric).toBeGreaterThan(isMarginal && rows === 300 ? 0.88 : LEAST)
      expect(share, metric).toBeLessThan(0.995)
    }
  })

  test('three classes: averages and areas', () => {
    const random = seededRandom('coverage of three classes')
    const draw = (rows: number) => classificationMetrics(drawThreeClasses(random, rows))
    const averages = ['precision', 'recall', 'f1', 'balancedAccuracy', 'cohensKappa']
    const names = [...averages, 'matthewsCorrelation', 'logLoss', 'brierScore']
    const truth = draw(200_000)
    for (const [metric, share] of coverage(names, truth, () => draw(150))) {
      expect(share, metric).toBeGreaterThan(LEAST)
      expect(share, metric).toBeLessThan(0.995)
    }
    // Means of the classes' limits: wider than need be.
    for (const [metric, share] of coverage(['rocAuc', 'prAuc'], truth, () => draw(150))) {
      expect(share, metric).toBeGreaterThan(0.95)
    }
  })

  test.each([0, 1.5])('calibration error, log-odds %s off', (bias) => {
    const random = seededRandom(`calibration ${bias}`)
    const options = { skill: 1.5, base: -0.5, bias }
    const { calibrationError } = classificationMetrics(drawClassification(random, 200_000, options))
    const truth = { calibrationError: bias === 0 ? 0 : calibrationError }
    const draw = () => classificationMetrics(drawClassification(random, 500, options))
    const [[, share] = []] = coverage(['calibrationError'], truth, draw)
    expect(share).toBeGreaterThan(LEAST)
  })

  test('regression', () => {
    const random = seededRandom('coverage of regression')
    const normal = () => normalQuantile(random.nextDouble() + 2 ** -54)
    const draw = (rows: number) => {
      const targets = Float64Array.from({ length: rows }, () => 50 + 10 * normal())
      return regressionMetrics({ targets, predictions: targets.map((y) => y + 1 + 4 * normal()) })
    }
    const names = [
      'meanError',
      'meanAbsoluteError',
      'rootMeanSquaredError',
      'meanAbsolutePercentageError',
      'symmetricMeanAbsolutePercentageError',
      'medianAbsoluteError',
      'r2',
      'quantileLoss',
    ]
    for (const [metric, share] of coverage(names, draw(200_000), () => draw(100))) {
      expect(share, metric).toBeGreaterThan(LEAST)
      expect(share, metric).toBeLessThan(0.995)
    }
  })
})
