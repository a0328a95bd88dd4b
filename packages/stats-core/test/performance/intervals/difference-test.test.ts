import { describe, expect, test } from 'vitest'
import { differenceTest } from '../../../src/performance/intervals/difference-test.ts'
import { wilsonInterval } from '../../../src/performance/intervals/wilson-interval.ts'
import { normalSurvival } from '../../../src/special/normal-distribution.ts'

const share = (hits: number, rows: number) => ({
  value: hits / rows,
  interval: wilsonInterval(hits / rows, rows, 0.95),
})

describe('differenceTest', () => {
  // Newcombe 1998, Stat. Med. 17, table II, method 10 (hybrid score): the 95 % limits of p1 − p2.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
  ])('%i of %i against %i of %i', (a, m, b, n, low, high) => {
    const [one, two] = [share(a, m), share(b, n)]
    const difference = one.value - two.value
    const { pRise } = differenceTest(two, one, 0.95)
    const { pFall } = differenceTest(one, two, 0.95)
    const z = (1.959964 * difference) / (difference - low)
    expect(Math.log(pRise)).toBeCloseTo(Math.log(normalSurvival(z)), 1)
    expect(pFall).toBe(pRise)
    if (high === 1) return
    const other = (1.959964 * difference) / (high - difference)
    const { pFall: against } = differenceTest(two, one, 0.95)
    expect(Math.log(against)).toBeCloseTo(Math.log(normalSurvival(-other)), 2)
  })

  test('says even of equal figures, and is certain where nothing can vary', () => {
    const half = share(5, 10)
    expect(differenceTest(half, half, 0.95)).toEqual({ pRise: 0.5, pFall: 0.5 })
    const fixed = (value: number) => ({ value, interval: [value, value] as const })
    expect(differenceTest(fixed(1), fixed(2), 0.95)).toEqual({ pRise: 0, pFall: 1 })
    expect(differenceTest(fixed(1), fixed(1), 0.95)).toEqual({ pRise: 1, pFall: 1 })
  })

  test('refuses a confidence that is none', () => {
    expect(() => differenceTest(share(1, 2), share(1, 2), 1)).toThrow('confidence')
  })
})
