import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { logisticLoss, modifiedHuberLoss } from '../../src/learning/margin-loss.ts'
import {
  fitPrincipalComponents,
  projectRows,
  reconstructionErrors,
} from '../../src/learning/principal-components.ts'
import { sparseFromDense } from '../../src/learning/sparse-rows.ts'
import { trainLogistic } from '../../src/learning/train-logistic.ts'
import { trainSgd } from '../../src/learning/train-sgd.ts'
import { rowMatrix } from '../../src/vectors/row-matrix.ts'

interface Golden {
  readonly logistic: {
    readonly x: number[][]
    readonly y: number[]
    readonly ridge: number
    readonly weights: number[]
    readonly intercept: number
  }[]
  readonly descents: {
    readonly x: number[][]
    readonly y: number[]
    readonly loss: 'log_loss' | 'modified_huber'
    readonly penalty: 'l1' | 'l2'
    readonly alpha: number
    readonly passes: number
    readonly weights: number[]
    readonly intercept: number
  }[]
  readonly components: {
    readonly x: number[][]
    readonly fresh: number[][]
    readonly share: number
    readonly count: number
    readonly explained: number
    readonly variances: number[]
    readonly absoluteDirections: number[][]
    readonly errors: number[]
  }[]
}

const { logistic, descents, components } = JSON.parse(
  readFileSync(new URL('../golden/vectors/sklearn-models.json', import.meta.url), 'utf8'),
) as Golden

function farthest(found: ArrayLike<number>, expected: readonly number[]): number {
  expect(found.length).toBe(expected.length)
  return Math.max(...expected.map((value, i) => Math.abs(value - found[i]!)))
}

describe('scikit-learn 1.2.1', () => {
  it.each(logistic.map((model, i) => [i, model] as const))('LogisticRegression %i', (_, model) => {
    const { weights, intercept } = trainLogistic(rowMatrix(model.x), Uint8Array.from(model.y), {
      ridge: model.ridge,
      tolerance: 1e-9,
    })
    expect(farthest([...weights, intercept], [...model.weights, model.intercept])).toBeLessThan(
      1e-6,
    )
  })

  it.each(descents)('SGDClassifier, $loss, $penalty, $passes passes', (descent) => {
    const rows = rowMatrix(descent.x)
    const { weights, intercept } = trainSgd(
      sparseFromDense(rows.values, rows.columns),
      Int8Array.from(descent.y, (y) => 2 * y - 1),
      {
        loss: descent.loss === 'log_loss' ? logisticLoss : modifiedHuberLoss,
        penalty: descent.penalty,
        alpha: descent.alpha,
        maximumEpochs: descent.passes,
        seed: 7,
      },
    )
    expect(farthest([...weights, intercept], [...descent.weights, descent.intercept])).toBeLessThan(
      1e-9,
    )
  })

  it.each(components.map((golden, i) => [i, golden] as const))('PCA %i', (_, golden) => {
    const model = fitPrincipalComponents(rowMatrix(golden.x), {
      varianceShare: golden.share,
      isScaled: true,
    })
    expect(model.directions.rows).toBe(golden.count)
    expect(model.explainedShare).toBeCloseTo(golden.explained, 12)
    expect(farthest(model.variances, golden.variances)).toBeLessThan(1e-11)
    const directions = [...model.directions.values].map(Math.abs)
    expect(farthest(directions, golden.absoluteDirections.flat())).toBeLessThan(1e-10)
    const errors = reconstructionErrors(model, rowMatrix(golden.fresh))
    expect(farthest(errors, golden.errors)).toBeLessThan(1e-10)
  })
})

describe('fitPrincipalComponents', () => {
  it('keeps as many directions as asked, at most all, and then loses nothing', () => {
    const matrix = rowMatrix(components[0]!.x)
    expect(fitPrincipalComponents(matrix, { count: 2 }).directions.rows).toBe(2)
    const all = fitPrincipalComponents(matrix, { count: 99 })
    expect(all.explainedShare).toBe(1)
    for (const error of reconstructionErrors(all, matrix)) expect(error).toBeLessThan(1e-12)
    expect(projectRows(all, matrix).columns).toBe(4)
  })

  it('takes constant columns as they are', () => {
    const model = fitPrincipalComponents(
      rowMatrix([
        [1, 2],
        [1, 2],
        [1, 2],
      ]),
      { count: 1, isScaled: true },
    )
    expect([...model.scales]).toEqual([1, 1])
    expect(model.explainedShare).toBe(1)
  })
})
