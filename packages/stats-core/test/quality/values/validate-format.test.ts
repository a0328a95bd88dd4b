import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CategoricalColumn, columnFromValues, sampleOf } from '../../../src/index.ts'
import { validateFormat } from '../../../src/quality/values/validate-format.ts'
import { formatTest, type ValueFormat } from '../../../src/quality/values/value-format.ts'

describe('formatTest', () => {
  it.each<[ValueFormat, string[], string[]]>([
    [
      'email',
      ['a@b.co', "o'neil+tag@mail.example.org", 'X.Y@sub-domain.example'],
      ['a@b', 'a b@c.de', '@c.de', 'a@-c.de', 'a@c..de', 'a@b.co\n', '', `${'a'.repeat(250)}@b.co`],
    ],
    [
      'uuid',
      [
        '123e4567-e89b-12d3-a456-426614174000',
        '00000000-0000-0000-0000-000000000000',
        'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
      ],
      ['123e4567e89b12d3a456426614174000', '123e4567-e89b-12d3-a456-42661417400g', ''],
    ],
    [
      'iso-date',
      ['2024-02-29', '0001-01-01', '9999-12-31'],
      ['2023-02-29', '2024-02-30', '2024-13-01', '24-01-01', '2024-1-1', '2024-01-01T00:00', ''],
    ],
    [
      'iso-date-time',
      ['2024-02-29T23:59:59Z', '2024-01-01 12:00', '2024-01-01T00:00:00.123456+02:00'],
      ['2024-02-29', '2023-02-29T12:00Z', '2024-01-01T25:00', '2024-01-01T12', ''],
    ],
    [{ pattern: '[A-Z]{2}\\d{3}' }, ['AB123'], ['AB1234', 'xAB123', 'ab123', '']],
    [{ pattern: 'a|b' }, ['a', 'b'], ['ab', 'xb', 'ax']],
    [{ pattern: '\\p{Greek}+' }, ['λόγος'], ['logos']],
  ])('%j takes the strings that are so written, and no other', (format, good, bad) => {
    const matches = formatTest(format)
    expect(good.filter((text) => !matches(text))).toEqual([])
    expect(bad.filter(matches)).toEqual([])
  })

  it('answers at once where backtracking would not end', () => {
    // JavaScript's own engine takes 2^n steps on these: with a hundred thousand letters it would outlive the test.
    const hostile = `${'a'.repeat(100_000)}!`
    for (const pattern of ['(a+)+', '(a|a)*', '(.*a){20}', '([a-z]+)*b']) {
      expect(formatTest({ pattern })(hostile)).toBe(false)
    }
    expect(formatTest('email')(`a@${'a.'.repeat(50_000)}!`)).toBe(false)
  })

  it.each(['(', '(?=a)', '(a)\\1', 'a{2,1}'])('refuses the pattern %s', (pattern) => {
    expect(() => formatTest({ pattern })).toThrow(
      expect.objectContaining({ code: 'invalid_option' }),
    )
  })

  it("agrees with JavaScript's engine on harmless patterns", () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', '-', '1', '\n', 'é'), maxLength: 8 })
    for (const pattern of ['[ab]+(-[ab]+)*', '\\d*a?b{1,2}', '(a|b1)*', '[^-]*', 'é.?']) {
      const matches = formatTest({ pattern })
      const whole = new RegExp(`^(?:${pattern})$`, 'u')
      fc.assert(
        fc.property(texts, (text) => {
          expect(matches(text)).toBe(whole.test(text))
        }),
        { seed: 4, numRuns: 300 },
      )
    }
  })
})

describe('validateFormat', () => {
  const sample = sampleOf(
    columnFromValues('mail', ['a@b.co', 'a@b.co', 'none', 'none', '?', null]) as CategoricalColumn,
  )

  it('counts rows and shows the most frequent others', () => {
    expect(validateFormat(sample, 'email', { atMost: 1 })).toEqual({
      matched: 2,
      unmatched: 3,
      shareUnmatched: 0.6,
      unmatchedDistinct: 2,
      examples: [{ value: 'none', count: 2 }],
    })
  })

  it('does not test categories that occur in no row', () => {
    const column = { ...sample.column, codes: sample.column.codes.map(() => 0), nullCount: 0 }
    expect(validateFormat(sampleOf(column), 'email')).toMatchObject({ matched: 6, unmatched: 0 })
  })

  it('says 0 of no value', () => {
    const empty = sampleOf(columnFromValues('x', [null]) as CategoricalColumn)
    expect(validateFormat(empty, 'uuid')).toMatchObject({ matched: 0, shareUnmatched: 0 })
  })
})
