import { createCategoryIndex } from './category-index.ts'
import type { CategoricalColumn, Column, Kind, TextColumn } from './column.ts'
import { valueCount } from './column.ts'
import { formatInstant } from './format-instant.ts'
import { numericColumn } from './numeric-column.ts'
import { parseInstant } from './parse-instant.ts'
import { allValid, markNull } from './validity.ts'

/** A column that could not be read as the kind that was asked for, and why. */
export interface CastFailure {
  readonly kind: 'failed'
  /** `3 of 200 values are not numbers, the first in row 17`, rows counted from 1. */
  readonly detail: string
}

/**
 * Returns `column` as a column of `kind`, or why it cannot be one.
 *
 * | from → to | how |
 * |---|---|
 * | the same kind | the column itself |
 * | categorical ↔ text | the same storage |
 * | no value at all → any | all missing |
 * | numeric → categorical, text | each number as JavaScript writes it (`1`, `0.5`); NaN becomes missing |
 * | timestamp → categorical, text | ISO 8601 |
 * | strings → numeric | every string must be a decimal number, surrounding blanks allowed; an empty string is missing |
 * | strings → timestamp | every string must be an ISO 8601 date or date-time (UTC where it names no zone) |
 * | numeric → timestamp | fails: the unit is not known |
 * | timestamp → numeric | fails |
 */
export function castColumn(column: Column, kind: Kind): Column | CastFailure {
  if (column.kind === kind) return column
  if (valueCount(column) === 0) return allMissing(column, kind)
  if (kind === 'categorical' || kind === 'text') {
    return column.kind === 'categorical' || column.kind === 'text'
      ? { ...column, kind }
      : toStrings(column, kind)
  }
  if (column.kind === 'categorical' || column.kind === 'text') {
    return kind === 'numeric' ? toNumbers(column) : toInstants(column)
  }
  return {
    kind: 'failed',
    detail: `the values are ${valuesOf[column.kind]}, not ${valuesOf[kind]}`,
  }
}

const valuesOf: Record<Kind, string> = {
  numeric: 'numbers',
  categorical: 'strings',
  text: 'strings',
  timestamp: 'timestamps',
}

function allMissing({ name, length }: Column, kind: Kind): Column {
  const missing = { name, length, nullCount: length }
  if (kind === 'timestamp') {
    return { kind, ...missing, values: new Float64Array(length).fill(Number.NaN) }
  }
  if (kind === 'numeric') {
    const values = new Float64Array(length).fill(Number.NaN)
    return { kind, ...missing, values, validity: new Uint8Array((length + 7) >> 3), nanCount: 0 }
  }
  return { kind, ...missing, codes: new Int32Array(length).fill(-1), categories: [] }
}

function toStrings(
  { name, length, values, ...column }: Extract<Column, { values: Float64Array }>,
  kind: 'categorical' | 'text',
): Column {
  const index = createCategoryIndex()
  const codeOfNumber = new Map<number, number>()
  const codes = new Int32Array(length).fill(-1)
  let nullCount = 0
  for (let i = 0; i < length; i++) {
    const value = values[i]! === 0 ? 0 : values[i]!
    if (Number.isNaN(value)) {
      nullCount += 1
      continue
    }
    let code = codeOfNumber.get(value)
    if (code === undefined) {
      code = index.codeOf(column.kind === 'timestamp' ? formatInstant(value) : String(value))
      codeOfNumber.set(value, code)
    }
    codes[i] = code
  }
  return { kind, name, length, codes, categories: index.categories, nullCount }
}

type StringColumn = CategoricalColumn | TextColumn

function toNumbers(column: StringColumn): Column | CastFailure {
  const parsed = parseCategories(column, parseNumber, 'numbers')
  if ('kind' in parsed) return parsed
  const { values, nullCount } = parsed
  if (nullCount === 0) return numericColumn(column.name, { values })
  const validity = allValid(column.length)
  for (let i = 0; i < values.length; i++) {
    if (parsed.isMissing(column.codes[i]!)) markNull(validity, i)
  }
  return numericColumn(column.name, { values, validity, nullCount })
}

function toInstants(column: StringColumn): Column | CastFailure {
  const parsed = parseCategories(column, parseInstant, 'ISO 8601 dates')
  if ('kind' in parsed) return parsed
  const { values, nullCount } = parsed
  return { kind: 'timestamp', name: column.name, length: column.length, values, nullCount }
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

/** `undefined` where the string is no number; NaN for the word `NaN`. */
function parseNumber(text: string): number | undefined {
  if (NUMBER.test(text)) return Number(text)
  const word = /^([+-]?)(nan|inf|infinity)$/i.exec(text)
  if (word === null) return undefined
  if (word[2]!.toLowerCase() === 'nan') return Number.NaN
  return word[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

interface ParsedCategories {
  readonly values: Float64Array
  readonly nullCount: number
  isMissing(code: number): boolean
}

function parseCategories(
  { codes, categories, length }: StringColumn,
  parse: (text: string) => number | undefined,
  expected: string,
): ParsedCategories | CastFailure {
  const blank = categories.map((category) => category.trim() === '')
  const parsed = categories.map((category) => parse(category.trim()))
  const values = new Float64Array(length).fill(Number.NaN)
  let nullCount = 0
  let wrong = 0
  let firstWrong = 0
  const isMissing = (code: number): boolean => code < 0 || blank[code] === true
  for (let i = 0; i < length; i++) {
    const code = codes[i]!
    const value = parsed[code]
    if (isMissing(code)) nullCount += 1
    else if (value !== undefined) values[i] = value
    else if (wrong++ === 0) firstWrong = i
  }
  if (wrong === 0) return { values, nullCount, isMissing }
  return {
    kind: 'failed',
    detail: `${grouped(wrong)} of ${grouped(length - nullCount)} values ${wrong === 1 ? `is no ${expected.slice(0, -1)}` : `are not ${expected}`}, the first in row ${grouped(firstWrong + 1)}`,
  }
}

/** A whole number with a comma between its thousands, whatever the locale. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
