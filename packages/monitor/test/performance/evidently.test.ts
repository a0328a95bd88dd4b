import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { measure, measureReport } from './measure.ts'

// biome-ignore lint/suspicious/noExplicitAny: the tree of another product's report, compared leaf by leaf
type Tree = any
const golden: Record<string, Tree> = JSON.parse(
  readFileSync(new URL('../golden/performance/evidently.json', import.meta.url), 'utf8'),
)
const sides = ['reference', 'current'] as const

/** All within 1e-9, as both add up in other orders. */
function expectFigures(found: Tree, expected: Tree, names: Readonly<Record<string, string>>): void {
  for (const [ours, theirs] of Object.entries(names)) {
    expect(expected[theirs], theirs).toBeTypeOf('number')
    expect(found[ours], ours).toBeCloseTo(expected[theirs], 9)
  }
}

const ofLabels = { accuracy: 'accuracy', precision: 'precision', recall: 'recall', f1: 'f1' }
const ofProbabilities = { rocAuc: 'roc_auc', logLoss: 'log_loss' }

function expectClasses(found: Tree, matrix: Tree, byClass: Tree): void {
  expect(found.confusionMatrix.counts).toEqual(matrix.values)
  expect(found.confusionMatrix.labels).toEqual(matrix.labels.map(String))
  for (const { label, support, ...figures } of found.byClass) {
    const expected = byClass.metrics[label]
    expect(support).toBe(expected.support)
    expectFigures(figures, expected, { precision: 'precision', recall: 'recall', f1: 'f1' })
  }
}

describe.each(['classification_proba', 'classification_labels'])(
  '%s, through the monitor',
  (preset) => {
    const { metrics, reference, current } = golden[preset]

    test.each(sides)('%s', async (side) => {
      const found = await measure('classification', reference, current, {
        target: 'target',
        prediction: 'prediction',
      })
      expect(found).toMatchObject({ labels: ['0', '1'], positiveLabel: '1' })
      expectFigures(found[side], metrics.ClassificationQualityMetric[side], {
        ...ofLabels,
        recall: 'tpr',
        specificity: 'tnr',
        ...(preset === 'classification_proba' && ofProbabilities),
      })
      expectClasses(
        found[side],
        metrics.ClassificationConfusionMatrix[`${side}_matrix`],
        metrics.ClassificationQualityByClass[side],
      )
    })
  },
)

test('multiclass_proba, through the monitor', async () => {
  const { metrics, current } = golden.multiclass_proba
  const { target: _target, ...features } = current
  const found = await measure('classification', features, current, {
    target: 'target',
    prediction: ['a', 'b', 'c'],
  })
  expect(found.reference).toBeUndefined()
  expectFigures(found.current, metrics.ClassificationQualityMetric.current, {
    ...ofLabels,
    ...ofProbabilities,
  })
  expectClasses(
    found.current,
    metrics.ClassificationConfusionMatrix.current_matrix,
    metrics.ClassificationQualityByClass.current,
  )
})

describe('regression, through the monitor', () => {
  const { metrics, reference, current } = golden.regression
  const mapping = { target: 'target', prediction: 'prediction' }

  test.each(sides)('%s', async (side) => {
    const found = await measure('regression', reference, current, mapping)
    const quality = metrics.RegressionQualityMetric[side]
    expectFigures(found[side], quality, {
      r2: 'r2_score',
      rootMeanSquaredError: 'rmse',
      meanError: 'mean_error',
      meanAbsoluteError: 'mean_abs_error',
      maximumAbsoluteError: 'abs_error_max',
    })
    expect(100 * found[side]!.meanAbsolutePercentageError!).toBeCloseTo(
      quality.mean_abs_perc_error,
      9,
    )
    for (const group of ['majority', 'underestimation', 'overestimation'] as const) {
      const [ours, theirs] = [found[side]!.errorGroups![group], quality.underperformance[group]]
      expect(ours.meanError).toBeCloseTo(theirs.mean_error, 9)
      expect(ours.errorDeviation).toBeCloseTo(theirs.std_error, 9)
    }
  })

  test('a model without features, learned from the reference', async () => {
    const found = await measure('regression', reference, current, mapping)
    expectFigures(found.trivial, metrics.RegressionDummyMetric, {
      rootMeanSquaredError: 'rmse_by_ref',
      meanAbsoluteError: 'mean_abs_error_by_ref',
      maximumAbsoluteError: 'abs_error_max_by_ref',
    })
  })
})

describe("under policy evidently, Evidently's conditions", () => {
  const nameOf: Readonly<Record<string, string>> = {
    'Mean Error (ME)': 'meanError',
    'Mean Absolute Error (MAE)': 'meanAbsoluteError',
    'Root Mean Square Error (RMSE)': 'rootMeanSquaredError',
    'Mean Absolute Percentage Error (MAPE)': 'meanAbsolutePercentageError',
    'ROC AUC Score': 'rocAuc',
    'Precision Score': 'precision',
    'Recall Score': 'recall',
    'Accuracy Score': 'accuracy',
    'F1 Score': 'f1',
  }

  test.each(['regression', 'classification_proba'])('%s', async (preset) => {
    const { tests, reference, current } = golden[preset]
    const made = await measureReport(
      reference,
      current,
      { target: 'target', prediction: 'prediction' },
      { policy: 'evidently' },
    )
    const { checks = [] } = made.performance!
    expect(checks).toHaveLength(tests.length)
    for (const { name, status, value, condition } of tests) {
      const metric = nameOf[name]!
      const check = checks.find(({ id }) => id === `model:performance:${metric}`)!
      // Evidently's MAPE is in percent.
      const unit = metric === 'meanAbsolutePercentageError' ? 100 : 1
      expect(check.status, name).toBe(status === 'SUCCESS' ? 'passed' : 'failed')
      expect(unit * Number(check.observed)).toBeCloseTo(value, 9)
      const { value: middle, relative, absolute } = condition.eq
      const tolerance = Math.max(Math.abs(middle) * relative, absolute)
      expect(unit * check.bounds!.low!).toBeCloseTo(middle - tolerance, 9)
      expect(unit * check.bounds!.high!).toBeCloseTo(middle + tolerance, 9)
    }
    const failed = checks.filter(({ status }) => status === 'failed')
    expect(made.performance!.status).toBe(failed.length > 0 ? 'degraded' : 'stable')
    expect(made.alerts.filter(({ type }) => type === 'performance').map(({ id }) => id)).toEqual(
      failed.map(({ id }) => id),
    )
  })

  test('an improvement fails as it does there, and says that it is one', async () => {
    const rows = (error: number) => ({
      target: Float64Array.from({ length: 100 }, (_, i) => i),
      prediction: Float64Array.from({ length: 100 }, (_, i) => i + (i % 2 ? error : -error)),
    })
    const found = await measure(
      'regression',
      rows(2),
      rows(1),
      { target: 'target', prediction: 'prediction' },
      { policy: 'evidently' },
    )
    expect(found.status).toBe('improved')
    expect(found.checks!.filter(({ status }) => status === 'failed')).toHaveLength(3)
  })
})
