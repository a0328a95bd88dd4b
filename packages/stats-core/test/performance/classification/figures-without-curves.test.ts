import { expect, test } from 'vitest'
import { classificationMetrics } from '../../../src/performance/index.ts'

test('without curves and tables the figures are the same', () => {
  const probabilities = [Float64Array.from({ length: 300 }, (_, row) => ((row * 37) % 101) / 101)]
  const targets = Int32Array.from({ length: 300 }, (_, row) => ((row * 53) % 97 > 40 ? 1 : 0))
  const input = { labels: ['0', '1'], targets, probabilities }
  const {
    rocCurve: _roc,
    prCurve: _pr,
    calibrationCurve: _calibration,
    thresholds: _thresholds,
    top: _top,
    ...figures
  } = classificationMetrics(input)
  expect(classificationMetrics(input, { curves: false })).toEqual(figures)
})
