import { describe, expect, it } from 'vitest'
import { cramerVonMises } from '../../../src/kernels/continuous/cramer-von-mises.ts'
import { cramerVonMisesOfCells } from '../../../src/kernels/continuous/cramer-von-mises-of-cells.ts'
import { alignValues } from '../../../src/samples/align-values.ts'
import { drawSample } from './draw-sample.ts'

describe('cramerVonMisesOfCells', () => {
  it('comes near the standardized statistic where nothing is tied', () => {
    const reference = drawSample({ law: 'normal', seed: 1, n: 900 })
    const current = drawSample({ law: 'normal', seed: 2, n: 700, shift: 0.1 })
    const ofCells = cramerVonMisesOfCells(alignValues(reference, current))
    expect(ofCells / cramerVonMises(reference, current).standardized).toBeCloseTo(1, 2)
  })

  it('is (N − 1)/(n m) ∫ of a broken line: two cells by hand', () => {
    const cells = { reference: Float64Array.of(3, 1), current: Float64Array.of(1, 1) }
    // after the first cell: (1 · 4 − 3 · 2)/6 = −1/3; ∫ = (4/6 + 2/6) (1/9)/3
    expect(cramerVonMisesOfCells(cells)).toBeCloseTo((5 / 8) * (1 / 27), 15)
  })

  it('is 0 for equal shares and does not part the samples by order', () => {
    const [a, b] = [Float64Array.of(2, 4, 6), Float64Array.of(1, 2, 3)]
    expect(cramerVonMisesOfCells({ reference: a, current: b })).toBe(0)
    const c = Float64Array.of(3, 1, 2)
    expect(cramerVonMisesOfCells({ reference: a, current: c })).toBeCloseTo(
      cramerVonMisesOfCells({ reference: c, current: a }),
      15,
    )
  })
})
