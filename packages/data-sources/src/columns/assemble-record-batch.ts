import {
  Binary,
  type Data,
  type DataType,
  Dictionary,
  makeData,
  RecordBatch,
  type Schema,
  Struct,
  Vector,
} from 'apache-arrow'
import type { ByteDictionary, DictionarySnapshot } from './byte-dictionary.ts'
import type { ColumnValues } from './column-builder.ts'

/** A column, as far as its dictionary is concerned. */
interface DictionaryOwner {
  readonly type: DataType
  readonly dictionary?: ByteDictionary
}

/** Returns the Arrow vector of each column's distinct values so far; undefined for columns that have none. */
export function dictionaryVectors(
  columns: readonly (DictionaryOwner | undefined)[],
): (Vector | undefined)[] {
  return columns.map((column) =>
    column?.dictionary
      ? vectorOf((column.type as Dictionary).dictionary, column.dictionary.snapshot())
      : undefined,
  )
}

/** Returns a record batch over finished column values, copying none. */
export function assembleRecordBatch(
  schema: Schema,
  length: number,
  columns: readonly ColumnValues[],
  dictionaries: readonly (Vector | undefined)[],
): RecordBatch {
  const children = columns.map((column, index) =>
    dataOf(schema.fields[index]!.type, length, column, dictionaries[index]),
  )
  const struct = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children })
  return new RecordBatch(schema, struct)
}

function vectorOf(type: DataType, { length, offsets, bytes }: DictionarySnapshot): Vector {
  const props = { length, nullCount: 0, valueOffsets: offsets, data: bytes }
  return new Vector([
    type instanceof Binary
      ? makeData({ type, ...props })
      : makeData({ type: type as never, ...props }),
  ]) as Vector
}

/** Returns finished column values as Arrow data, copying none. */
export function dataOf(
  type: DataType,
  length: number,
  { nullCount, validity, values }: ColumnValues,
  dictionary: Vector | undefined,
): Data {
  // makeData is overloaded per type, and the type is known only at run time.
  return makeData({
    type,
    length,
    nullCount,
    nullBitmap: validity,
    data: values,
    ...(type instanceof Dictionary && { dictionary }),
  } as never) as Data
}
