import { describe, expect, it } from 'vitest'
import { pcaReconstruction } from '../../src/vectors/pca-reconstruction.ts'
import { drawRows } from './draw-rows.ts'

describe('pcaReconstruction', () => {
  it('fires at its stated rate without drift', () => {
    const trials = 400
    let fired = 0
    for (let trial = 0; trial < trials; trial += 1) {
      const { pValue } = pcaReconstruction(
        drawRows(`r${trial}`, 80, 5, { correlation: 0.7 }),
        drawRows(`c${trial}`, 50, 5, { correlation: 0.7 }),
        { seed: `${trial}` },
      )
      if (pValue <= 0.05) fired += 1
    }
    expect(fired).toBeLessThanOrEqual(34) // P(Binomial(400, 0.05) > 34) = 0.0008
  })

  it('sees that columns no longer go together', () => {
    const found = pcaReconstruction(
      drawRows('r', 600, 6, { correlation: 0.8 }),
      drawRows('c', 400, 6),
    )
    expect(found.pValue).toBeLessThan(1e-9)
    expect(found.probabilityOfSuperiority).toBeGreaterThan(0.6)
    expect(found.current.mean).toBeGreaterThan(
      found.reference.mean + 5 * found.reference.standardError,
    )
    expect(found.explainedShare).toBeGreaterThan(0.65)
    expect([found.reference.rows, found.current.rows]).toEqual([300, 400])
  })

  it('says when it looked at a sample only', () => {
    const [r, c] = [drawRows('r', 100, 3), drawRows('c', 100, 3)]
    const found = pcaReconstruction(r, c, { maximumRows: 60 })
    expect([found.isSampled, found.reference.rows, found.current.rows]).toEqual([true, 15, 30])
    expect(pcaReconstruction(r, c, { maximumRows: 60 })).toEqual(found)
  })

  it.each([
    ['sample_too_small', 7, {}],
    ['invalid_option', 20, { varianceShare: 1 }],
    ['invalid_option', 20, { maximumRows: 15 }],
  ])('throws %s', (code, rows, options) => {
    expect(() => pcaReconstruction(drawRows('r', rows, 2), drawRows('c', 9, 2), options)).toThrow(
      expect.objectContaining({ code }),
    )
  })
})
