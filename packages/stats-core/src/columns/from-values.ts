import { createCategoryIndex } from './category-index.ts'
import type { CategoricalColumn, Column } from './column.ts'
import { digitsColumn, isLargeInteger } from './large-integers.ts'
import { numericColumn } from './numeric-column.ts'
import { allValid, markNull } from './validity.ts'

/** What one cell of a plain array may hold; `undefined` and `null` are both missing. */
export type CellValue = number | string | boolean | bigint | Date | null | undefined

/** Numbers, or bigints, without nulls. */
export type NumberArray =
  | Float64Array
  | Float32Array
  | Int32Array
  | Int16Array
  | Int8Array
  | Uint32Array
  | Uint16Array
  | Uint8Array
  | Uint8ClampedArray
  | BigInt64Array
  | BigUint64Array

/** What {@link columnFromValues} found in an array that is no column. */
export interface UnreadableValues {
  readonly kind: 'unreadable'
  readonly detail: string
}

/**
 * Returns a column of the values of an array.
 *
 * | values, missing ones apart | column |
 * |---|---|
 * | typed array | numeric (a `Float64Array` is not copied) |
 * | numbers and bigints | numeric |
 * | bigints, one of them beyond ±(2^53 − 1), where doubles no longer tell whole numbers apart | categorical, by their digits |
 * | booleans | categorical, `false` and `true` |
 * | `Date` objects | timestamp (an invalid `Date` is missing) |
 * | strings | categorical |
 * | several of these | categorical: numbers as JavaScript writes them, dates as ISO 8601, NaN missing |
 * | none at all | categorical, all missing |
 * | an object, array, symbol or function anywhere | unreadable |
 */
export function columnFromValues(
  name: string,
  values: readonly CellValue[] | NumberArray,
): Column | UnreadableValues {
  if (values instanceof BigInt64Array || values instanceof BigUint64Array) {
    if (values.some(isLargeInteger)) return digitsColumn(name, values)
  }
  if (ArrayBuffer.isView(values)) {
    return numericColumn(name, {
      values: values instanceof Float64Array ? values : Float64Array.from(values, Number),
    })
  }
  const types = new Set<string>()
  for (let i = 0; i < values.length; i++) {
    const type = cellType(values[i])
    if (type === 'other') {
      return {
        kind: 'unreadable',
        detail: `holds ${nameOf(values[i])} in row ${i + 1}, which is neither a number, a string, a boolean nor a Date`,
      }
    }
    if (type !== 'missing') types.add(type)
  }
  const only = types.size === 1 ? [...types][0] : undefined
  if (only === 'number') {
    const isLarge = values.some((cell) => typeof cell === 'bigint' && isLargeInteger(cell))
    return isLarge
      ? { ...stringsColumn(name, values), areDigits: true }
      : numbersColumn(name, values)
  }
  if (only === 'date') return datesColumn(name, values)
  return stringsColumn(name, values)
}

function cellType(value: unknown): string {
  if (value === null || value === undefined) return 'missing'
  if (typeof value === 'number' || typeof value === 'bigint') return 'number'
  if (typeof value === 'string' || typeof value === 'boolean') return typeof value
  return value instanceof Date ? 'date' : 'other'
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function numbersColumn(name: string, cells: readonly CellValue[]): Column {
  const values = new Float64Array(cells.length)
  let validity: Uint8Array | undefined
  let nullCount = 0
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]
    if (cell === null || cell === undefined) {
      validity ??= allValid(cells.length)
      markNull(validity, i)
      nullCount += 1
      values[i] = Number.NaN
    } else values[i] = Number(cell)
  }
  return numericColumn(name, validity === undefined ? { values } : { values, validity, nullCount })
}

function datesColumn(name: string, cells: readonly CellValue[]): Column {
  const values = Float64Array.from(cells, (cell) =>
    cell instanceof Date ? cell.getTime() : Number.NaN,
  )
  const nullCount = values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0)
  return { kind: 'timestamp', name, length: values.length, values, nullCount }
}

function stringsColumn(name: string, cells: readonly CellValue[]): CategoricalColumn {
  const index = createCategoryIndex()
  let nullCount = 0
  const codes = Int32Array.from(cells, (cell) => {
    const text = textOf(cell)
    if (text !== undefined) return index.codeOf(text)
    nullCount += 1
    return -1
  })
  const { categories } = index
  return { kind: 'categorical', name, length: cells.length, codes, categories, nullCount }
}

function textOf(cell: CellValue): string | undefined {
  if (cell === null || cell === undefined || Number.isNaN(cell)) return undefined
  if (!(cell instanceof Date)) return String(cell)
  return Number.isNaN(cell.getTime()) ? undefined : cell.toISOString()
}
