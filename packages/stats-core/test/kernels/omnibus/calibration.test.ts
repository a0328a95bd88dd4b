import { describe, expect, it } from 'vitest'
import { measureValidity, mostRejections } from '../../../bench/calibration/measure-validity.ts'
import { deepNumericStudy } from '../../../bench/calibration/numeric-study.ts'

const LEVELS = [0.05, 0.01, 0.001]

describe('rankOmnibus without drift', () => {
  it.each([
    ['normal', 50, 50, 3000],
    ['normal', 500, 50, 1000],
    ['integers', 50, 200, 4000],
    ['rounded', 200, 100, 3000],
    ['zeros', 100, 50, 3000],
  ])('%s, %i against %i: rejects no more often than its level', (kind, n, m, repetitions) => {
    const cell = { kind, referenceRows: n, currentRows: m, repetitions }
    const [count] = measureValidity(deepNumericStudy, cell, LEVELS)
    expect(count!.measured).toBe(repetitions)
    for (const [index, level] of LEVELS.entries()) {
      expect(count!.rejected[index]).toBeLessThanOrEqual(mostRejections(repetitions, level))
    }
    expect(count!.rejected[0]).toBeGreaterThan(0.015 * repetitions)
  })

  it('is told from a test that rejects half as often again', () => {
    expect(mostRejections(3000, 0.05)).toBeLessThan(1.5 * 0.05 * 3000)
    expect(mostRejections(3000, 0.05)).toBeGreaterThan(0.05 * 3000)
  })
})
