import { describe, expect, it } from 'vitest'
import { displayName, shortName } from '../../src/format/display-name.ts'
import { formatInstant, formatPeriod } from '../../src/format/moment.ts'
import { formatAgainst, formatChange, formatGiven, formatNumber } from '../../src/format/number.ts'
import { formatPValue } from '../../src/format/p-value.ts'
import { formatPercentage, formatPointChange } from '../../src/format/percentage.ts'

/** Writes spaces that do not break as plain ones. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [-42, '−42'],
    [9999, '9999'],
    [11874, '11 874'],
    [1234567, '1 234 567'],
    [0.9, '0.9'],
    [0.9003, '0.900'],
    [3.1 - 2.6, '0.5'],
    [2.3456, '2.35'],
    [99.96, '100.0'],
    [999.6, '1000'],
    [-12345.6, '−12 346'],
    [0.00123, '0.00123'],
    [0.000123, '1.23e−4'],
    [-4e-41, '−4e−41'],
    [1.5e300, '1.5e300'],
    [2e9, '2e9'],
    [Number.MIN_VALUE, '4.94e−324'],
  ])('prints %f as %s', (value, text) => {
    expect(plain(formatNumber(value))).toBe(text)
  })

  it('prints thresholds as they were chosen', () => {
    expect([0.05, 0.1, 0.0125, 1, 0.123456].map(formatGiven)).toEqual([
      '0.05',
      '0.1',
      '0.0125',
      '1',
      '0.123456',
    ])
  })

  it('prints changes with their sign', () => {
    expect([0.5, -0.5, 0, 1140].map(formatChange)).toEqual(['+0.5', '−0.5', '0', '+1140'])
  })

  it('shows on which side of a limit a number lies', () => {
    expect(formatAgainst(0.09996, 0.1)).toBe('0.09996')
    expect(formatAgainst(0.1000004, 0.1)).toBe('0.1000004')
    expect(formatAgainst(0.1, 0.1)).toBe('0.1')
    expect(formatAgainst(0.2153, 0.1)).toBe('0.215')
  })
})

describe('formatPValue', () => {
  it.each([
    [0, undefined, '0'],
    [4e-41, 0.05, '< 0.001'],
    [0.0009, 0.0005, '9.0e−4'],
    [0.012, undefined, '0.012'],
    [0.04996, 0.05, '0.04996'],
    [0.05, 0.05, '0.050'],
    [0.9996, undefined, '> 0.999'],
    [1, undefined, '1'],
  ])('prints %f against %s as %s', (value, limit, text) => {
    expect(plain(formatPValue(value, limit))).toBe(text)
  })
})

describe('formatPercentage', () => {
  it.each([
    [0, '0 %'],
    [0.0001, '< 0.1 %'],
    [0.0005, '0.1 %'],
    [0.5, '50 %'],
    [2 / 3, '66.7 %'],
    [0.9999, '> 99.9 %'],
    [1, '100 %'],
  ])('prints a share of %f as %s', (share, text) => {
    expect(plain(formatPercentage(share))).toBe(text)
  })

  it('prints differences in points', () => {
    expect([0.015, -0.2, 0.00001].map((change) => plain(formatPointChange(change)))).toEqual([
      '+1.5 pp',
      '−20 pp',
      '0 pp',
    ])
  })
})

describe('formatInstant and formatPeriod', () => {
  it('print UTC', () => {
    expect(plain(formatInstant('2026-11-23T06:05:00Z'))).toBe('23 November 2026, 06:05 UTC')
    expect(plain(formatInstant('2026-01-01T00:30:00+02:00'))).toBe('31 December 2025, 22:30 UTC')
  })

  it('leave what is no instant as it is', () => {
    expect(formatInstant('week 47')).toBe('week 47')
    expect(formatInstant('2026-13-45T99:00:00Z')).toBe('2026-13-45T99:00:00Z')
    expect(formatPeriod('spring', 'summer')).toBe('spring – summer')
  })

  it.each([
    ['2026-11-16T00:00:00Z', '2026-11-22T23:59:59Z', '16–22 November 2026'],
    ['2026-09-01', '2026-10-11', '1 September–11 October 2026'],
    ['2025-12-31T12:00:00Z', '2026-01-01T12:00:00Z', '31 December 2025–1 January 2026'],
    ['2026-11-23T01:00:00Z', '2026-11-23T05:00:00Z', '23 November 2026'],
  ])('print %s to %s as %s', (from, to, text) => {
    expect(plain(formatPeriod(from, to))).toBe(text)
  })
})

describe('displayName', () => {
  it('shows what cannot be seen', () => {
    expect(displayName('a\nb\tc\u0000')).toBe('a\\nb\\tc\\u0000')
    expect(displayName('\u202egnp\u202c')).toBe('\\u202egnp\\u202c')
    expect(displayName('')).toBe('(empty)')
  })

  it('leaves scripts and emoji alone', () => {
    const names = ['größe', '\u05d0\u05d1', '\u{1f9d1}\u200d\u{1f4bb}', '年齢']
    expect(names.map(displayName)).toEqual(names)
  })

  it('is cut between characters', () => {
    expect(shortName('\u{1f45f}'.repeat(5), 3)).toBe('\u{1f45f}\u{1f45f}\u2026')
    expect(shortName('short', 5)).toBe('short')
  })
})
