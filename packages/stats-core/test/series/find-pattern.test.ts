import { describe, expect, test } from 'vitest'
import { type RandomSource, seededRandom } from '../../src/index.ts'
import { findPattern, patternPValue } from '../../src/series/index.ts'

const RUNS = 400

/** So many false patterns at a rate of 5 % are exceeded once in a thousand studies of 400 series: 20 + 3.09 √(400 · 0.05 · 0.95). */
const MOST_FALSE = 33

const shapes: Readonly<Record<string, (value: number) => number>> = {
  normal: (value) => value,
  lognormal: (value) => Math.exp(value),
  'mostly 0': (value) => (value > 1 ? 0.2 : 0),
}

describe.each([0, 0.5])('without a pattern, autocorrelation %d', (autocorrelation) => {
  test.each(Object.keys(shapes))('52 %s values show one in at most 5 percent', (shape) => {
    const random = seededRandom(`patterns ${autocorrelation} ${shape}`)
    let wrong = 0
    for (let run = 0; run < RUNS; run += 1) {
      const values = noise(random, 52, autocorrelation).map(shapes[shape]!)
      const found = findPattern(values, { seasons: week(52), seed: `${run}` })
      if (found !== undefined && found.pValue <= 0.05) wrong += 1
    }
    expect(wrong).toBeLessThanOrEqual(MOST_FALSE)
  })
})

describe('with a pattern, 52 values', () => {
  const random = seededRandom('patterns')
  const around = (height: (index: number) => number) =>
    noise(random, 52, 0).map((value, index) => value + height(index))

  test.each([
    ['shift', (index: number) => (index >= 30 ? 3 : 0)],
    ['slope', (index: number) => (6 * index) / 51],
    ['excursion', (index: number) => (index >= 20 && index < 30 ? 4 : 0)],
    ['season', (index: number) => (index % 7 >= 5 ? 3 : 0)],
    ['spike', (index: number) => (index === 40 ? 9 : 0)],
  ] as const)('a %s is found as such', (kind, height) => {
    const found = findPattern(around(height), { seasons: week(52) })!
    expect(found.kind).toBe(kind)
    expect(found.pValue).toBeLessThan(0.01)
    if (kind === 'shift') expect(Math.abs(found.from - 30)).toBeLessThanOrEqual(1)
    if (kind === 'spike') expect(found).toMatchObject({ from: 40, to: 41 })
    if (kind === 'excursion') expect([found.from, found.to]).toEqual([20, 30])
  })
})

describe('what cannot show a pattern', () => {
  test('fewer than eight values', () => {
    expect(findPattern([0, 0, 0, 0, 9, 9, 9])).toBeUndefined()
  })

  test('equal values', () => {
    expect(findPattern(Array.from({ length: 60 }, () => 0.25))).toBeUndefined()
  })

  test('one value among equal ones: they leave no scale to measure it by', () => {
    const found = findPattern(Array.from({ length: 52 }, (_, index) => (index === 30 ? 1 : 0)))!
    expect(found.pValue).toBeGreaterThan(0.05)
  })
})

describe('laws', () => {
  const values = noise(seededRandom('laws'), 40, 0.3).map(
    (value, index) => value + (index >= 22 ? 2 : 0),
  )

  test('shift and scale of the values are irrelevant', () => {
    const found = findPattern(values)!
    const moved = findPattern(values.map((value) => 1000 + 250 * value))!
    expect(moved).toEqual({ ...found, pValue: moved.pValue })
    expect(moved.pValue).toBeCloseTo(found.pValue, 9)
  })

  test('the same values and seed give the same answer, and are not changed', () => {
    const before = [...values]
    expect(findPattern(values)).toEqual(findPattern(values))
    expect(values).toEqual(before)
  })

  test('a larger ratio has a smaller p-value, at lengths with and without a drawn law', () => {
    for (const length of [8, 9, 30, 52, 150, 200, 400]) {
      const pValues = [0, 5, 10, 20, 40, 80].map((ratio) => patternPValue('shift', ratio, length))
      expect(pValues).toEqual(pValues.toSorted((a, b) => b - a))
      expect(pValues.every((p) => p > 0 && p <= 1)).toBe(true)
    }
    expect(patternPValue('season', 100, 20)).toBe(1)
  })
})

function week(length: number): number[] {
  return Array.from({ length }, (_, index) => index % 7)
}

function noise(random: RandomSource, length: number, autocorrelation: number): number[] {
  const scale = Math.sqrt(1 - autocorrelation ** 2)
  let state = normal(random)
  return Array.from({ length }, () => {
    const value = state
    state = autocorrelation * state + scale * normal(random)
    return value
  })
}

function normal(random: RandomSource): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
  return radius * Math.cos(2 * Math.PI * random.nextDouble())
}
