import { type Data, DataType, type Vector } from 'apache-arrow'
import { type CategoryIndex, createCategoryIndex } from '../category-index.ts'
import { isValid } from '../validity.ts'
import { createSliceIndex } from './slice-index.ts'

/** The strings of an Arrow vector, each stored once. */
export interface ArrowStrings {
  /** Index into `categories`, −1 where the row is null. */
  readonly codes: Int32Array
  readonly categories: readonly string[]
  readonly nullCount: number
}

/**
 * Returns the strings of a vector of `Utf8`, `LargeUtf8`, `Utf8View`, `Bool` (as `false` and `true`) or a `Dictionary` of strings.
 *
 * Each different string is decoded once per chunk; rows are compared as bytes. Chunks may have dictionaries of their own, with entries
 * in another order, twice, or null. Cost O(rows + bytes).
 */
export function readStrings(vector: Vector): ArrowStrings {
  const index = createCategoryIndex()
  const codes = new Int32Array(vector.length)
  let nullCount = 0
  let start = 0
  for (const data of vector.data) {
    const rows = codes.subarray(start, start + data.length)
    if (DataType.isDictionary(data.type)) readDictionary(data, index, rows)
    else if (DataType.isBool(data.type)) readBooleans(data, index, rows)
    else if (DataType.isUtf8View(data.type)) readViews(vector, start, index, rows)
    else readSlices(data, index, rows)
    if (data.nullCount > 0) {
      for (let i = 0; i < rows.length; i++) {
        if (!isValid(data.nullBitmap, data.offset + i)) rows[i] = -1
      }
    }
    for (let i = 0; i < rows.length; i++) if (rows[i]! < 0) nullCount += 1
    start += data.length
  }
  return { codes, categories: index.categories, nullCount }
}

function readDictionary(data: Data, index: CategoryIndex, rows: Int32Array): void {
  const dictionary = data.dictionary!
  const codes = new Int32Array(dictionary.length)
  for (let i = 0; i < codes.length; i++) {
    const value: string | null = dictionary.get(i)
    codes[i] = value === null ? -1 : index.codeOf(value)
  }
  const { values } = data
  for (let i = 0; i < rows.length; i++) rows[i] = codes[Number(values[i])] ?? -1
}

function readBooleans(data: Data, index: CategoryIndex, rows: Int32Array): void {
  const no = index.codeOf('false')
  const yes = index.codeOf('true')
  for (let i = 0; i < rows.length; i++) {
    rows[i] = isValid(data.values, data.offset + i) ? yes : no
  }
}

function readViews(vector: Vector, start: number, index: CategoryIndex, rows: Int32Array): void {
  for (let i = 0; i < rows.length; i++) {
    const value: string | null = vector.get(start + i)
    rows[i] = value === null ? -1 : index.codeOf(value)
  }
}

function readSlices(data: Data, index: CategoryIndex, rows: Int32Array): void {
  const bytes: Uint8Array = data.values
  const offsets: Int32Array | BigInt64Array = data.valueOffsets
  const slices = createSliceIndex(bytes)
  const codes: number[] = []
  const decoder = new TextDecoder()
  const bitmap = data.nullCount > 0 ? data.nullBitmap : undefined
  for (let i = 0; i < rows.length; i++) {
    if (bitmap !== undefined && !isValid(bitmap, data.offset + i)) continue
    const from = Number(offsets[i])
    const to = Number(offsets[i + 1])
    const slice = slices.indexOf(from, to)
    codes[slice] ??= index.codeOf(decoder.decode(bytes.subarray(from, to)))
    rows[i] = codes[slice]
  }
}
