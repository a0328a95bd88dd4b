import { expect, it } from 'vitest'
import { unitBetween } from '../../src/view/unit-between.ts'

const scaled = (factor: number, median = 20, half = 3) => ({
  p25: (median - half) * factor,
  p50: median * factor,
  p75: (median + half) * factor,
})

it.each([
  [2.2046, 'pounds to a kilogram'],
  [1000, 'thousand to one'],
  [60, 'minutes to an hour'],
  [100, 'per cent to a share'],
  [1.609344, 'kilometres to a mile'],
  [3.28084, 'feet to a metre'],
])('knows the factor %d and its inverse, 3 % beside it', (factor, words) => {
  for (const each of [factor, 1 / factor, factor * 1.029, factor * 0.971, 0.971 / factor]) {
    expect(unitBetween(scaled(1), scaled(each))).toBe(words)
    expect(unitBetween(scaled(1, -20), scaled(each, -20))).toBe(words)
  }
  for (const each of [factor * 1.031, factor * 0.969]) {
    expect(unitBetween(scaled(1), scaled(each))).toBeUndefined()
  }
})

it('says nothing where only the median moved, or the sign turned', () => {
  const shifted = { p25: 2017, p50: 2020, p75: 2023 }
  expect(unitBetween({ p25: 17, p50: 20.2, p75: 23 }, shifted)).toBeUndefined()
  expect(unitBetween(scaled(1), scaled(1, 44.092))).toBeUndefined()
  expect(unitBetween(scaled(1), scaled(-1000))).toBeUndefined()
  expect(unitBetween(scaled(1), scaled(1))).toBeUndefined()
})

it('says nothing where a median is near 0 beside the spread, or the quartiles are not known', () => {
  expect(unitBetween(scaled(1, 3, 3), scaled(60, 3, 3))).toBe('minutes to an hour')
  expect(unitBetween(scaled(1, 2.9, 3), scaled(60, 2.9, 3))).toBeUndefined()
  expect(unitBetween(scaled(1, 0), scaled(60, 0))).toBeUndefined()
  expect(unitBetween(scaled(1, 0, 0), scaled(60))).toBeUndefined()
  expect(unitBetween({ p50: 1 }, { p50: 1000 })).toBeUndefined()
  expect(unitBetween({}, {})).toBeUndefined()
})

it('says nothing of a constant, whose spread has no ratio', () => {
  expect(unitBetween(scaled(1, 20, 0), scaled(1000, 20, 0))).toBeUndefined()
})
