import { describe, expect, it } from 'vitest'
import {
  type CellValue,
  type Column,
  castColumn,
  columnFromValues,
  inferKind,
  type Kind,
  parseInstant,
} from '../../src/index.ts'

const columnOf = (values: readonly CellValue[]): Column => columnFromValues('x', values) as Column

describe('inferKind', () => {
  const words = (distinct: number, rows: number): string[] =>
    Array.from({ length: rows }, (_, i) => `word ${i % distinct}`)

  it.each<[Kind, string, readonly CellValue[]]>([
    ['numeric', 'numbers, even two different ones', [0, 1, 1, 0]],
    ['categorical', 'booleans', [true, false]],
    ['timestamp', 'dates', [new Date(0)]],
    ['categorical', 'few different strings', ['a', 'b', 'a']],
    ['categorical', 'a hundred different strings, each once', words(100, 100)],
    ['text', 'a hundred and one different strings, each once', words(101, 101)],
    ['categorical', 'many different strings, each twice', words(500, 1000)],
    ['text', 'many different strings, most of them once', words(501, 1000)],
    ['categorical', 'no value', [null, null]],
  ])('says %s of %s', (kind, _, values) => {
    expect(inferKind(columnOf(values))).toBe(kind)
  })

  it('does not count categories that occur nowhere', () => {
    const column = columnOf(words(101, 101)) as Extract<Column, { kind: 'categorical' }>
    const codes = column.codes.map((code) => Math.min(code, 5))
    expect(inferKind({ ...column, codes })).toBe('categorical')
  })
})

describe('castColumn', () => {
  it('writes numbers as JavaScript does, −0 as 0, NaN as missing', () => {
    expect(castColumn(columnOf([1, 0.5, -0, 0, Number.NaN, null, 1]), 'categorical')).toMatchObject(
      {
        kind: 'categorical',
        categories: ['1', '0.5', '0'],
        codes: Int32Array.of(0, 1, 2, 2, -1, -1, 0),
        nullCount: 2,
      },
    )
  })

  it('reads strings that look like numbers', () => {
    const texts = [' 1.5', '-2e3', '', 'NaN', '+inf', null, '.5', '7.']
    const column = castColumn(columnOf(texts), 'numeric')
    expect(column).toMatchObject({
      kind: 'numeric',
      values: Float64Array.of(
        1.5,
        -2000,
        Number.NaN,
        Number.NaN,
        Number.POSITIVE_INFINITY,
        Number.NaN,
        0.5,
        7,
      ),
      nullCount: 2,
      nanCount: 1,
    })
  })

  it.each(['0x10', '1,5', '1_000', 'one', '--1', '1e'])('does not read %s as a number', (text) => {
    expect(castColumn(columnOf(['1', text, '2']), 'numeric')).toEqual({
      kind: 'failed',
      detail: '1 of 3 values is no number, the first in row 2',
    })
  })

  it('reads ISO 8601 dates, in UTC where they name no zone', () => {
    const texts = ['2026-11-23', '2026-11-23 09:00', '2026-11-23T09:00:00.5+01:00', '']
    expect(castColumn(columnOf(texts), 'timestamp')).toMatchObject({
      kind: 'timestamp',
      nullCount: 1,
      values: Float64Array.of(
        Date.UTC(2026, 10, 23),
        Date.UTC(2026, 10, 23, 9),
        Date.UTC(2026, 10, 23, 8, 0, 0, 500),
        Number.NaN,
      ),
    })
  })

  it('does not guess the unit of a number that should be a time', () => {
    expect(castColumn(columnOf([1, 2]), 'timestamp')).toMatchObject({ kind: 'failed' })
  })

  it('reads a column without any value as whatever is asked for', () => {
    for (const kind of ['numeric', 'categorical', 'text', 'timestamp'] as const) {
      expect(castColumn(columnOf([null, null]), kind)).toMatchObject({
        kind,
        length: 2,
        nullCount: 2,
      })
    }
  })

  it('takes categories for text and back without touching them', () => {
    const column = columnOf(['a', 'b'])
    const text = castColumn(column, 'text')
    expect(text).toEqual({ ...column, kind: 'text' })
    expect(castColumn(text as Column, 'categorical')).toEqual(column)
  })
})

describe('parseInstant', () => {
  it.each(['2026-13-01', '23.11.2026', '2026-11-23T25:00', 'today', '2026', ''])(
    'does not read %j',
    (text) => {
      expect(parseInstant(text)).toBeUndefined()
    },
  )
})
