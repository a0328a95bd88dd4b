import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maximumMeanDiscrepancy } from '../../src/vectors/maximum-mean-discrepancy.ts'
import { type RowMatrix, rowMatrix, takeRows } from '../../src/vectors/row-matrix.ts'
import { drawRows } from './draw-rows.ts'

const quick = { resolution: 0.02, enough: 10 }

describe('maximumMeanDiscrepancy', () => {
  it('is the worked example of two points against two', () => {
    const found = maximumMeanDiscrepancy(rowMatrix([[0], [1]]), rowMatrix([[2], [3]]), { sigma: 1 })
    expect(found.statistic).toBeCloseTo(0.7689062080632163, 13) // computed with NumPy from Gretton et al. 2012, eq. 3
  })

  it('is symmetric, the same for the same seed, and blind to the order of rows', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 6 }), (seed, columns) => {
        const a = drawRows(`a${seed}`, 25, columns)
        const b = drawRows(`b${seed}`, 18, columns, { shift: 0.3 })
        const found = maximumMeanDiscrepancy(a, b, quick)
        expect(maximumMeanDiscrepancy(a, b, quick)).toEqual(found)
        const turned = takeRows(
          a,
          Array.from({ length: 25 }, (_, row) => (row + 7) % 25),
        )
        const { statistic } = maximumMeanDiscrepancy(b, turned, quick)
        return (
          Math.abs(statistic - found.statistic) < 1e-12 && found.pValue > 0 && found.pValue <= 1
        )
      }),
      { seed: 1900, numRuns: 30 },
    )
  })

  it('fires at its stated rate without drift, sampled or not', () => {
    const trials = 300
    let fired = 0
    for (let trial = 0; trial < trials; trial += 1) {
      const found = maximumMeanDiscrepancy(
        drawRows(`r${trial}`, 60, 4, { correlation: 0.6 }),
        drawRows(`c${trial}`, 30, 4, { correlation: 0.6 }),
        { ...quick, seed: `${trial}`, maximumRows: 70 + (trial % 2) * 100 },
      )
      expect(found.isSampled).toBe(trial % 2 === 0)
      if (found.pValue <= 0.05) fired += 1
    }
    expect(fired).toBeLessThanOrEqual(27) // P(Binomial(300, 0.05) > 27) = 0.0013
  })

  it('sees a change of correlation alone', () => {
    const found = maximumMeanDiscrepancy(
      drawRows('r', 400, 3, { correlation: 0.8 }),
      drawRows('c', 400, 3, { correlation: -0.2 }),
    )
    expect(found.pValue).toBeLessThan(0.01)
  })

  const rows = (count: number, columns: number): RowMatrix => drawRows('any', count, columns)
  it.each([
    ['unequal_lengths', rows(3, 2), rows(3, 1), {}],
    ['unequal_lengths', { values: new Float64Array(5), rows: 3, columns: 2 }, rows(3, 2), {}],
    ['unequal_lengths', rows(3, 0), rows(3, 0), {}],
    ['sample_too_small', rows(3, 2), rows(1, 2), {}],
    [
      'invalid_option',
      rows(3, 2),
      rowMatrix([
        [1, Number.NaN],
        [2, 3],
      ]),
      {},
    ],
    ['invalid_option', rows(3, 2), rows(3, 2), { sigma: 0 }],
    ['invalid_option', rows(3, 2), rows(3, 2), { maximumRows: 3 }],
    ['invalid_option', rows(3, 2), rows(3, 2), { resolution: 0 }],
  ])('throws %s', (code, reference, current, options) => {
    expect(() => maximumMeanDiscrepancy(reference, current, options)).toThrow(
      expect.objectContaining({ code }),
    )
  })
})
