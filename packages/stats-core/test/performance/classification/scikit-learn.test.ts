import { classificationMetricsSchema } from '@leeway/monitoring-report'
import { describe, expect, test } from 'vitest'
import { calibrationBins } from '../../../src/performance/classification/calibration-bins.ts'
import { classificationMetrics } from '../../../src/performance/classification/classification-metrics.ts'
import { classificationRows } from '../../../src/performance/classification/classification-rows.ts'
import { confusionMatrix } from '../../../src/performance/classification/confusion-matrix.ts'
import { fScore } from '../../../src/performance/classification/f-score.ts'
import { rankScores } from '../../../src/performance/classification/rank-scores.ts'
import { doubles, readGolden } from '../read-golden.ts'

type Numbers = (number | null)[]
interface Case {
  name: string
  classes: number
  targets: number[]
  predictions: number[]
  probabilities?: Numbers[]
  weights?: Numbers
  expected: Record<string, number | null> & {
    rows: number
    confusion: number[][]
    rocAucs?: Numbers
    rocCurve?: [number[], number[], number[]]
    prCurve?: [number[], number[], number[]]
    thresholds?: Record<
      'positiveShare' | 'precision' | 'recall' | 'specificity' | 'f1',
      number | null
    >[]
    uniform?: { observed: number[]; predicted: number[] }
    quantile?: { observed: number[]; predicted: number[] }
    macro: Averages
    micro: Averages
    weighted: Averages
  }
}
type Averages = Record<'precision' | 'recall' | 'f1', number>

const { cases } = readGolden<{ cases: Case[] }>('classification.json')

function inputOf({ classes, targets, predictions, probabilities, weights }: Case) {
  return {
    labels: Array.from({ length: classes }, (_, k) => `class ${k}`),
    targets: Int32Array.from(targets),
    ...(probabilities
      ? { probabilities: probabilities.map(doubles) }
      : { predictions: Int32Array.from(predictions) }),
    ...(weights && { weights: doubles(weights) }),
  }
}

const scalars = [
  'accuracy',
  'balancedAccuracy',
  'cohensKappa',
  'matthewsCorrelation',
  'precision',
  'recall',
  'specificity',
  'rocAuc',
  'prAuc',
  'logLoss',
  'brierScore',
] as const

describe.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
  const { expected, classes } = one
  const input = inputOf(one)
  const found = classificationMetrics(input, { maximumPoints: Number.POSITIVE_INFINITY })

  test('fits the schema', () => {
    expect(classificationMetricsSchema.parse(found)).toEqual(found)
  })

  test('counts rows and cells as scikit-learn does', () => {
    expect(found.rows).toBe(expected.rows)
    expect(found.confusionMatrix?.counts).toEqual(expected.confusion)
  })

  test.each(scalars.filter((name) => name in expected))('%s', (name) => {
    const value = expected[name]
    if (value === null) {
      expect(found[name]).toBeUndefined()
      expect(found.undefinedMetrics?.map(({ metric }) => metric)).toContain(name)
      return
    }
    expect(found[name]).toBeCloseTo(value!, 12)
    const interval = found.intervals?.[name]
    if (interval === undefined) expect(expected.rows).toBe(1)
    else {
      expect(interval[0]).toBeLessThanOrEqual(found[name]!)
      expect(interval[1]).toBeGreaterThanOrEqual(found[name]!)
    }
  })

  test('averages over classes', () => {
    for (const average of ['macro', 'micro', 'weighted'] as const) {
      for (const metric of ['precision', 'recall', 'f1'] as const) {
        expect(found.averages?.[average]?.[metric]).toBeCloseTo(expected[average][metric], 12)
      }
    }
  })

  test.runIf(classes === 2)('F-beta', () => {
    const { targets, predictions, weights } = classificationRows(input, 1, 0.5)
    const matrix = confusionMatrix(targets, predictions, 2, weights)
    for (const beta of [0.5, 1, 2]) {
      const score = fScore(matrix, 1, { beta })
      const value = expected[`f${beta}`]!
      if (value === null) expect(score.status).toBe('undefined')
      else expect(score).toMatchObject({ value: expect.closeTo(value, 12) })
    }
  })

  test.runIf(expected.rocAucs)('ROC AUC of each class against the rest', () => {
    for (const [k, area] of expected.rocAucs!.entries()) {
      const ofClass = found.byClass?.[k]?.rocAuc
      if (area === null) expect(ofClass).toBeUndefined()
      else expect(ofClass).toBeCloseTo(area, 12)
    }
  })

  test.runIf(expected.rocCurve)('ROC curve, point by point', () => {
    expectCurve(found.rocCurve!, expected.rocCurve!)
  })

  test.runIf(expected.prCurve)('precision-recall curve, point by point', () => {
    expectCurve(found.prCurve!, expected.prCurve!)
  })

  test.runIf(expected.thresholds)('figures by threshold', () => {
    expect(found.thresholds).toHaveLength(9)
    for (const [k, row] of expected.thresholds!.entries()) {
      const { threshold, ...figures } = found.thresholds![k]!
      expect(threshold).toBeCloseTo((k + 1) / 10, 12)
      for (const [name, value] of Object.entries(row)) {
        const figure = figures[name as keyof typeof figures]
        if (value === null) expect(figure, name).toBeUndefined()
        else expect(figure, name).toBeCloseTo(value, 12)
      }
    }
  })

  test.runIf(expected.uniform)('calibration curve of either strategy', () => {
    const { targets, probabilities } = classificationRows(input, 1, 0.5)
    const ranked = rankScores(targets, probabilities![0]!, 1)
    for (const strategy of ['uniform', 'quantile'] as const) {
      const bins = calibrationBins(ranked, { bins: 8, strategy })
      const { observed, predicted } = expected[strategy]!
      expect(bins).toHaveLength(observed.length)
      for (const [k, bin] of bins.entries()) {
        expect(bin.observed).toBeCloseTo(observed[k]!, 12)
        expect(bin.predicted).toBeCloseTo(predicted[k]!, 12)
      }
    }
  })
})

function expectCurve(
  { x, y, threshold }: { x: number[]; y: number[]; threshold?: number[] | undefined },
  expected: [number[], number[], number[]],
): void {
  for (const [k, values] of [x, y, threshold!].entries()) {
    expect(values).toHaveLength(expected[k]!.length)
    for (const [i, value] of values.entries()) expect(value).toBeCloseTo(expected[k]![i]!, 12)
  }
}
