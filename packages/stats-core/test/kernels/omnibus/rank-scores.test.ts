import { describe, expect, it } from 'vitest'
import {
  lowerTailScores,
  peakScores,
  spreadScores,
  upperTailScores,
} from '../../../src/kernels/omnibus/rank-scores.ts'

describe('the scores', () => {
  it.each([
    ['spread', spreadScores, (u: number) => -Math.log(2 * Math.min(u, 1 - u))],
    ['upper tail', upperTailScores, (u: number) => (-Math.log(1 - u)) ** 3],
    ['lower tail', lowerTailScores, (u: number) => (-Math.log(u)) ** 3],
    ['peak', peakScores, (u: number) => (35 * (2 * u - 1) ** 4 - 30 * (2 * u - 1) ** 2 + 3) / 8],
  ] as const)('%s: add up to their integral', (_, { below }, score) => {
    expect(below(0)).toBeCloseTo(0, 12)
    for (const u of [0.003, 0.1, 0.3, 0.45, 0.7, 0.96]) {
      expect((below(u + 1e-6) - below(u - 1e-6)) / 2e-6).toBeCloseTo(score(u), 4)
    }
  })
})
