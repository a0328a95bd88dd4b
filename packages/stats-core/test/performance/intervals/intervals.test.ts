import { describe, expect, test } from 'vitest'
import { correlationInterval } from '../../../src/performance/intervals/correlation-interval.ts'
import { estimateMean } from '../../../src/performance/intervals/estimate-mean.ts'
import { meanInterval } from '../../../src/performance/intervals/mean-interval.ts'
import { shareInterval } from '../../../src/performance/intervals/share-interval.ts'
import { studentCriticalValue } from '../../../src/performance/intervals/student-critical-value.ts'
import { wilsonInterval } from '../../../src/performance/intervals/wilson-interval.ts'
import { StatsError } from '../../../src/stats-error.ts'
import { readGolden } from '../read-golden.ts'

const { wilson, student } = readGolden<{
  wilson: { hits: number; rows: number; confidence: number; low: number; high: number }[]
  student: { confidence: number; degrees: number; value: number }[]
}>('intervals.json')

test.each(wilson)('Wilson as SciPy: $hits of $rows at $confidence', (one) => {
  const [low, high] = wilsonInterval(one.hits / one.rows, one.rows, one.confidence)
  expect(low).toBeCloseTo(one.low, 12)
  expect(high).toBeCloseTo(one.high, 12)
})

test.each(student)('Student as SciPy: $degrees degrees at $confidence', (one) => {
  const found = studentCriticalValue(one.confidence, one.degrees)
  // SciPy 1.10's own inverse is a part in 10⁹ off at some places, the next test at one of them.
  expect(Math.abs(found / one.value - 1)).toBeLessThan(2e-9)
})

test('Student of one degree of freedom is Cauchy', () => {
  for (const confidence of [0.5, 0.9, 0.95, 0.999]) {
    const exact = Math.tan((Math.PI / 2) * confidence)
    expect(Math.abs(studentCriticalValue(confidence, 1) / exact - 1)).toBeLessThan(1e-11)
  }
})

describe('a share of known variance', () => {
  test('with the variance of a proportion has the interval of that proportion', () => {
    const [low, high] = wilsonInterval(0.3, 50, 0.95)
    const [ours, theirs] = shareInterval(0.3, (0.3 * 0.7) / 50, 7, 0.95)
    expect(ours).toBeCloseTo(low, 12)
    expect(theirs).toBeCloseTo(high, 12)
  })

  test('of 1 is not certain', () => {
    expect(shareInterval(1, 0, 20, 0.95)).toEqual(wilsonInterval(1, 20, 0.95))
    expect(shareInterval(1, 0, 20, 0.95)[0]).toBeLessThan(0.9)
  })

  test('without rows may be anything', () => {
    expect(wilsonInterval(0.5, 0, 0.95)).toEqual([0, 1])
  })
})

test('a coefficient stays within −1 and 1', () => {
  expect(correlationInterval(1, 0, 10, 0.95)[1]).toBe(1)
  expect(correlationInterval(-1, 0, 10, 0.95)[0]).toBe(-1)
})

test('a mean of equal weights has the textbook interval; a single row has none', () => {
  const values = Float64Array.of(1, 2, 4, 9)
  const plain = estimateMean(values)
  expect(plain).toEqual({ mean: 4, variance: 38 / 3 / 4, rows: 4 })
  expect(estimateMean(values, Float64Array.of(3, 3, 3, 3))).toEqual(plain)
  expect(meanInterval(plain, 0.95)![1]).toBeCloseTo(4 + 3.182446305284263 * Math.sqrt(38 / 12), 9)
  expect(meanInterval(estimateMean(Float64Array.of(5)), 0.95)).toBeUndefined()
})

test.each([0, 1, -0.5, Number.NaN])('a confidence of %s is refused', (confidence) => {
  expect(() => wilsonInterval(0.5, 10, confidence)).toThrow(StatsError)
})
