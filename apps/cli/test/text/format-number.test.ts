import { describe, expect, it } from 'vitest'
import {
  formatCount,
  formatFigure,
  formatPValue,
  formatScore,
  formatShare,
} from '../../src/text/format-number.ts'

describe('formatScore', () => {
  it.each([
    [0.1007, '0.1007'],
    [0, '0.0000'],
    [4e-41, '<0.0001'],
    [99.5, '99.5000'],
    [123.456, '123.46'],
    [1e12, '1T'],
  ])('writes %d as %s', (score, text) => {
    expect(formatScore(score)).toBe(text)
  })
})

describe('formatFigure', () => {
  it.each([
    [2.6, '2.6'],
    [10.4721, '10.47'],
    [-0.00001234, '-0.00001234'],
    [1.23456e21, '1.235e+21'],
    [0, '0'],
    [85_341_234, '85.34M'],
  ])('writes %d as %s', (value, text) => {
    expect(formatFigure(value)).toBe(text)
  })
})

it('groups thousands in every locale alike', () => {
  expect(formatCount(508239)).toBe('508,239')
})

it.each([
  [0, '0 %'],
  [0.004, '0.4 %'],
  [0.5, '50 %'],
  [2 / 3, '67 %'],
])('writes the share %d as %s', (share, text) => {
  expect(formatShare(share)).toBe(text)
})

it.each([
  [0, '<0.0001'],
  [4e-41, '<0.0001'],
  [0.005, '0.0050'],
  [1, '1.0000'],
])('writes the p-value %d as %s', (pValue, text) => {
  expect(formatPValue(pValue)).toBe(text)
})
