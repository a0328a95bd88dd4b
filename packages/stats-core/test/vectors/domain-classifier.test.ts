import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { domainClassifier } from '../../src/vectors/domain-classifier.ts'
import { outOfFoldAuc } from '../../src/vectors/out-of-fold-auc.ts'
import { rowMatrix } from '../../src/vectors/row-matrix.ts'
import { drawRows } from './draw-rows.ts'

describe('domainClassifier', () => {
  it('stays within its ranges for any finite values and is the same for the same seed', () => {
    const cell = fc.oneof(
      fc.double({ min: -1e100, max: 1e100, noNaN: true }),
      fc.integer({ min: 0, max: 2 }),
    )
    const matrix = fc
      .array(fc.tuple(cell, cell, cell), { minLength: 8, maxLength: 30 })
      .map((rows) => rowMatrix(rows))
    fc.assert(
      fc.property(matrix, matrix, fc.constantFrom(1 as const, 2 as const), (a, b, degree) => {
        const found = domainClassifier(a, b, { degree })
        expect(domainClassifier(a, b, { degree })).toEqual(found)
        const sum = found.contributions.reduce((total, part) => total + part, 0)
        expect(Math.min(Math.abs(sum), Math.abs(sum - 1))).toBeLessThan(1e-6)
        return found.auc >= 0 && found.auc <= 1 && found.pValue >= 0 && found.pValue <= 1
      }),
      { seed: 1900, numRuns: 60 },
    )
  })

  it.each([1, 2] as const)('fires at its stated rate without drift, degree %i', (degree) => {
    const trials = 400
    let fired = 0
    for (let trial = 0; trial < trials; trial += 1) {
      const { pValue } = domainClassifier(
        drawRows(`r${trial}`, 90, 4, { correlation: 0.5 }),
        drawRows(`c${trial}`, 40, 4, { correlation: 0.5 }),
        { degree, seed: `${trial}` },
      )
      if (pValue <= 0.05) fired += 1
    }
    expect(fired).toBeLessThanOrEqual(34) // P(Binomial(400, 0.05) > 34) = 0.0008
  })

  it('finds the column that moved', () => {
    const reference = drawRows('r', 500, 4)
    const current = drawRows('c', 500, 4)
    for (let row = 0; row < 500; row += 1) current.values[row * 4 + 2]! += 1
    const { auc, pValue, contributions } = domainClassifier(reference, current)
    expect(auc).toBeGreaterThan(0.7)
    expect(pValue).toBeLessThan(1e-9)
    expect(contributions[2]).toBeGreaterThan(0.8)
  })

  it('sees correlation by products, and takes degree 1 where there would be too many', () => {
    const reference = drawRows('r', 500, 3, { correlation: 0.8 })
    const current = drawRows('c', 500, 3)
    expect(domainClassifier(reference, current, { degree: 1 }).pValue).toBeGreaterThan(0.01)
    expect(domainClassifier(reference, current)).toMatchObject({ degree: 2 })
    expect(domainClassifier(reference, current).pValue).toBeLessThan(1e-9)
    expect(domainClassifier(drawRows('r', 20, 22), drawRows('c', 20, 22)).degree).toBe(1)
  })

  it('says when it looked at a sample only', () => {
    const found = domainClassifier(drawRows('r', 100, 2), drawRows('c', 30, 2), { maximumRows: 80 })
    expect(found.isSampled).toBe(true)
    expect(found.trainRows + found.testRows).toBe(80)
  })

  it.each([
    ['sample_too_small', 7, {}],
    ['invalid_option', 9, { maximumRows: 15 }],
  ])('throws %s', (code, rows, options) => {
    expect(() => domainClassifier(drawRows('r', 9, 2), drawRows('c', rows, 2), options)).toThrow(
      expect.objectContaining({ code }),
    )
  })
})

describe('outOfFoldAuc', () => {
  it('is about one half without drift and near the true area with it', () => {
    expect(outOfFoldAuc(drawRows('r', 800, 2), drawRows('c', 800, 2))).toBeCloseTo(0.5, 1)
    const shifted = outOfFoldAuc(drawRows('r', 2000, 1), drawRows('c', 2000, 1, { shift: 1 }))
    expect(Math.abs(shifted - 0.7602)).toBeLessThan(0.025) // Φ(1 / √2)
  })

  it('needs a row of each side in each fold', () => {
    expect(() => outOfFoldAuc(drawRows('r', 9, 2), drawRows('c', 9, 2), { folds: 10 })).toThrow(
      expect.objectContaining({ code: 'invalid_option' }),
    )
  })
})
