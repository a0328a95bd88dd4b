import { describe, expect, it } from 'vitest'
import { logNormalSurvival } from '../../../src/kernels/omnibus/log-normal-survival.ts'

describe('logNormalSurvival', () => {
  it.each([
    // mpmath 1.3.0: log(erfc(z / sqrt(2)) / 2) at 40 digits
    [-3, -0.001350809964748194],
    [0, -Math.LN2],
    [5, -15.064998393988725],
    [29.9, -451.3229124585287],
    [30.1, -457.3295644163822],
    [400, -80006.91040933022],
  ])('agrees with mpmath at %f', (z, expected) => {
    expect(logNormalSurvival(z) / expected).toBeCloseTo(1, 12)
  })
})
