import { describe, expect, test } from 'vitest'
import { classificationMetrics } from '../../src/performance/classification/classification-metrics.ts'
import { rankScores } from '../../src/performance/classification/rank-scores.ts'
import { topKs } from '../../src/performance/classification/top-k.ts'
import {
  errorByCategoricalFeature,
  errorByNumericFeature,
} from '../../src/performance/regression/error-by-feature.ts'
import { errorGroups } from '../../src/performance/regression/error-groups.ts'
import { normalProbabilityPlot } from '../../src/performance/regression/normal-probability-plot.ts'
import { regressionMetrics } from '../../src/performance/regression/regression-metrics.ts'
import { regressionRows } from '../../src/performance/regression/regression-rows.ts'
import { trivialRegression } from '../../src/performance/regression/trivial-regression.ts'
import { readGolden } from './read-golden.ts'

// biome-ignore lint/suspicious/noExplicitAny: the tree of another product's report, compared leaf by leaf
type Report = any
const golden = readGolden<Record<string, Report>>('evidently.json')
const sides = ['reference', 'current'] as const

function expectFigures(found: object, expected: Record<string, number | null>, names: object) {
  for (const [ours, theirs] of Object.entries(names)) {
    const value = expected[theirs]
    expect(value, theirs).toBeTypeOf('number')
    expect((found as Record<string, number>)[ours], ours).toBeCloseTo(value!, 9)
  }
}

const ofLabels = {
  accuracy: 'accuracy',
  precision: 'precision',
  recall: 'recall',
  f1: 'f1',
}

function expectClasses(found: Report, matrix: Report, byClass: Report): void {
  expect(found.confusionMatrix.counts).toEqual(matrix.values)
  for (const { label, support, precision, recall, f1 } of found.byClass) {
    const { support: rows, ...expected } = byClass.metrics[label]
    expect(support).toBe(rows)
    expectFigures({ precision, recall, f1 }, expected, {
      precision: 'precision',
      recall: 'recall',
      f1: 'f1',
    })
  }
}

describe.each(['classification_proba', 'classification_labels'])('%s', (preset) => {
  const { metrics, ...data } = golden[preset]
  const isProbability = preset === 'classification_proba'

  test.each(sides)('%s', (side) => {
    const { target, prediction } = data[side]
    const found = classificationMetrics({
      labels: ['0', '1'],
      targets: Int32Array.from(target),
      ...(isProbability
        ? { probabilities: [Float64Array.from(prediction)] }
        : { predictions: Int32Array.from(prediction) }),
    })
    expectFigures(found, metrics.ClassificationQualityMetric[side], {
      ...ofLabels,
      recall: 'tpr',
      specificity: 'tnr',
      ...(isProbability && { rocAuc: 'roc_auc', logLoss: 'log_loss' }),
    })
    const byClass = metrics.ClassificationQualityByClass[side]
    expectClasses(found, metrics.ClassificationConfusionMatrix[`${side}_matrix`], byClass)
    if (!isProbability) return
    expect(found.byClass?.[0]?.rocAuc).toBeCloseTo(byClass.roc_aucs[0], 9)
  })
})

test('multiclass_proba', () => {
  const { metrics, current } = golden.multiclass_proba
  const labels = ['a', 'b', 'c']
  const found = classificationMetrics({
    labels,
    targets: Int32Array.from(current.target, (label: string) => labels.indexOf(label)),
    probabilities: labels.map((label) => Float64Array.from(current[label])),
  })
  expectFigures(found, metrics.ClassificationQualityMetric.current, {
    ...ofLabels,
    rocAuc: 'roc_auc',
    logLoss: 'log_loss',
  })
  const byClass = metrics.ClassificationQualityByClass.current
  expectClasses(found, metrics.ClassificationConfusionMatrix.current_matrix, byClass)
  for (const [k, area] of byClass.roc_aucs.entries()) {
    expect(found.byClass?.[k]?.rocAuc).toBeCloseTo(area, 9)
  }
})

describe('tables by the share of rows called positive', () => {
  const { metrics, ...data } = golden.classification_proba
  const rankedOf = (side: 'reference' | 'current') =>
    rankScores(Int32Array.from(data[side].target), Float64Array.from(data[side].prediction), 1)
  /** Theirs are rounded: ours may differ by half a unit of the last place, and what rounding leaves. */
  const within = (found: number | undefined, expected: number, unit: number) =>
    expect(Math.abs(found! - expected)).toBeLessThanOrEqual(unit / 2 + 1e-9)

  test.each(sides)('precision and recall of %s', (side) => {
    const table: number[][] = metrics.ClassificationPRTable[side]['1']
    const ranked = rankedOf(side)
    const counts = table.map(([, count]) => count!)
    const cuts = topKs(ranked, counts)
    // Evidently shows the score of row k + 1, at which k + 1 rows would be called positive.
    const below = topKs(
      ranked,
      counts.map((count) => count + 1),
    )
    for (const [i, [, , threshold, hits, misses, precision, recall]] of table.entries()) {
      const cut = cuts[i]!
      within(below[i]!.threshold, threshold!, 0.01)
      expect([cut.truePositives, cut.falsePositives]).toEqual([hits, misses])
      within(100 * cut.precision!, precision!, 0.1)
      within(100 * cut.recall!, recall!, 0.1)
    }
  })

  test.each(sides)('lift of %s', (side) => {
    const table: number[][] = metrics.ClassificationLiftTable[`${side}_lift_table`]['1']
    const cuts = topKs(
      rankedOf(side),
      table.map(([, count]) => count!),
    )
    for (const [i, [, , , hits, misses, precision, recall, f1]] of table.entries()) {
      const cut = cuts[i]!
      expect([cut.truePositives, cut.falsePositives]).toEqual([hits, misses])
      within(100 * cut.precision!, precision!, 0.1)
      within(100 * cut.recall!, recall!, 0.1)
      expect(Math.abs(100 * cut.f1! - f1!)).toBeLessThanOrEqual(0.2)
    }
  })
})

describe('regression', () => {
  const { metrics, ...data } = golden.regression
  const quality = metrics.RegressionQualityMetric
  const inputOf = (side: 'reference' | 'current') => ({
    targets: Float64Array.from(data[side].target),
    predictions: Float64Array.from(data[side].prediction),
  })

  test.each(sides)('figures of %s', (side) => {
    const found = regressionMetrics(inputOf(side))
    expectFigures(found, quality[side], {
      r2: 'r2_score',
      rootMeanSquaredError: 'rmse',
      meanError: 'mean_error',
      meanAbsoluteError: 'mean_abs_error',
      maximumAbsoluteError: 'abs_error_max',
    })
    expect(100 * found.meanAbsolutePercentageError!).toBeCloseTo(
      quality[side].mean_abs_perc_error,
      9,
    )
  })

  test.each(sides)('groups of errors of %s, and features by them', (side) => {
    const { errors } = regressionRows(inputOf(side))
    const groups = errorGroups(errors.slice().sort())!
    for (const [ours, theirs] of [
      [groups.majority, quality[side].underperformance.majority],
      [groups.underestimation, quality[side].underperformance.underestimation],
      [groups.overestimation, quality[side].underperformance.overestimation],
    ]) {
      expect(ours.meanError).toBeCloseTo(theirs.mean_error, 9)
      expect(ours.errorDeviation).toBeCloseTo(theirs.std_error, 9)
    }
    const prefix = side === 'current' ? 'current' : 'ref'
    const names = {
      underestimation: `${prefix}_under`,
      overestimation: `${prefix}_over`,
      range: `${prefix}_range`,
    }
    const numeric = errorByNumericFeature(errors, Float64Array.from(data[side].f), groups)
    expectFigures({ ...numeric, range: 100 * numeric.range! }, quality.error_bias.f, names)
    // Evidently's majority is all rows, ours those between the bounds.
    const all = data[side].f.reduce((sum: number, value: number) => sum + value, 0)
    expect(all / errors.length).toBeCloseTo(quality.error_bias.f[`${prefix}_majority`], 9)
    const categories = ['c0', 'c1', 'c2']
    const codes = Int32Array.from(data[side].g, (label: string) => categories.indexOf(label))
    const found = errorByCategoricalFeature(errors, codes, categories.length, groups)
    expect(found.range).toBe(quality.error_bias.g[names.range])
    // Of categories that are equally common in a group, Evidently names any.
    const rowsOf = (label: string, isIn: (error: number) => boolean) =>
      errors.filter((error, row) => isIn(error) && data[side].g[row] === label).length
    const isUnder = (error: number) => error <= groups.lowerBound
    const isOver = (error: number) => error >= groups.upperBound
    for (const [group, isIn] of [
      ['underestimation', isUnder],
      ['overestimation', isOver],
    ] as const) {
      const theirs = quality.error_bias.g[names[group]]
      expect(rowsOf(categories[found[group]!]!, isIn)).toBe(rowsOf(theirs, isIn))
    }
  })

  test('normal probability plot of the errors', () => {
    const plot = normalProbabilityPlot(regressionRows(inputOf('current')).errors.slice().sort())!
    const { slope, intercept, r, order_statistic_medians_x: medians } = quality.error_normality
    expectFigures(plot, { slope, intercept, r }, { slope: 'slope', intercept: 'intercept' })
    expect(plot.correlation).toBeCloseTo(r, 9)
    for (const [i, median] of plot.medians.entries()) expect(median).toBeCloseTo(medians[i], 9)
  })

  test('models without features', () => {
    const { targets } = inputOf('current')
    const dummy = metrics.RegressionDummyMetric
    const own = trivialRegression(targets)
    const learned = trivialRegression(targets, { learnedFrom: inputOf('reference').targets })
    for (const [found, suffix] of [
      [own, 'default'],
      [learned, 'by_ref'],
    ] as const) {
      expectFigures(found, dummy, {
        rootMeanSquaredError: `rmse_${suffix}`,
        meanAbsoluteError: `mean_abs_error_${suffix}`,
        maximumAbsoluteError: `abs_error_max_${suffix}`,
      })
      expect(100 * found.meanAbsolutePercentageError!).toBeCloseTo(
        dummy[`mean_abs_perc_error_${suffix}`],
        9,
      )
    }
  })
})
