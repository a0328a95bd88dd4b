import { describe, expect, it } from 'vitest'
import { andersonDarlingLogSurvival } from '../../../src/kernels/omnibus/anderson-darling-log-survival.ts'

describe('andersonDarlingLogSurvival', () => {
  it('passes from one formula to the other without a step', () => {
    const below = andersonDarlingLogSurvival(600 - 1e-9)
    const above = andersonDarlingLogSurvival(600 + 1e-9)
    expect(Math.abs(below - above)).toBeLessThan(1e-5)
    expect(andersonDarlingLogSurvival(2.492)).toBeCloseTo(Math.log(0.05002218), 5)
  })
})
