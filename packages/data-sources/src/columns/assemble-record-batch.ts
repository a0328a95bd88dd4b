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
import type { DictionarySnapshot } from './byte-dictionary.ts'
import type { ColumnBuilder, ColumnValues } from './column-builder.ts'

/** Returns the Arrow vector of each builder's distinct values so far; undefined for columns that have none. */
export function dictionaryVectors(builders: readonly ColumnBuilder[]): (Vector | undefined)[] {
  return builders.map(({ type, dictionary }) =>
    dictionary ? vectorOf((type as Dictionary).dictionary, dictionary.snapshot()) : undefined,
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

function dataOf(
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
