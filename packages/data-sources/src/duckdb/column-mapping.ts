import {
  Binary,
  type DataType,
  DateDay,
  Float32,
  Float64,
  Int8,
  Int16,
  Int32,
  Int64,
  TimeMicrosecond,
  TimeNanosecond,
  TimestampMicrosecond,
  TimestampMillisecond,
  TimestampNanosecond,
  TimestampSecond,
  Uint8,
  Uint16,
  Uint32,
  Uint64,
  Utf8,
} from 'apache-arrow'
import { booleanColumn } from '../columns/boolean-column.ts'
import type { ColumnBuilder } from '../columns/column-builder.ts'
import { decimalColumn } from '../columns/decimal-column.ts'
import { dictionaryColumn } from '../columns/dictionary-column.ts'
import { fixedWidthColumn } from '../columns/fixed-width-column.ts'
import type { ValueArray, ValueArrayConstructor } from '../columns/growable-values.ts'

/** A DuckDB column's type, as far as the mapping needs it. */
export interface DuckdbColumnType {
  /** Name of the type in DuckDB's own list, such as `BIGINT` or `TIMESTAMP_TZ`; `JSON` for a JSON value of mixed type. */
  readonly name: string
  /** Digits of a DECIMAL. */
  readonly width?: number
  readonly scale?: number
}

/** How a DuckDB column becomes an Arrow column. */
export interface ColumnMapping {
  /** Returns the SQL that yields the column in the stored form that the builder reads. */
  select(column: string): string
  /** @param index the column's place, which numbers its dictionary */
  build(index: number): ColumnBuilder
}

const asIs = (column: string): string => column
const asText = (column: string): string => `CAST(${column} AS VARCHAR)`
const asJson = (column: string): string => `CAST(to_json(${column}) AS VARCHAR)`
/** Strings as they are, everything else as JSON text. */
const asScalarText = (column: string): string => `${column} ->> '$'`
const asDouble = (column: string): string => `CAST(${column} AS DOUBLE)`
/** Arrow has no infinite dates: they become missing. */
const finite = (column: string): string => `CASE WHEN isfinite(${column}) THEN ${column} END`

const fixed = <T extends ValueArray>(
  type: DataType,
  ValueArray: ValueArrayConstructor<T>,
  select: ColumnMapping['select'] = asIs,
): ColumnMapping => ({ select, build: () => fixedWidthColumn(type, ValueArray) })
const text = (select: ColumnMapping['select']): ColumnMapping => ({
  select,
  build: (index) => dictionaryColumn(new Utf8(), index),
})

/** The outcome of every DuckDB type; one that is not listed is read as its text. DECIMAL depends on its digits. */
const mappings: Readonly<Record<string, ColumnMapping>> = {
  BOOLEAN: { select: asIs, build: booleanColumn },
  TINYINT: fixed(new Int8(), Int8Array),
  SMALLINT: fixed(new Int16(), Int16Array),
  INTEGER: fixed(new Int32(), Int32Array),
  BIGINT: fixed(new Int64(), BigInt64Array),
  UTINYINT: fixed(new Uint8(), Uint8Array),
  USMALLINT: fixed(new Uint16(), Uint16Array),
  UINTEGER: fixed(new Uint32(), Uint32Array),
  UBIGINT: fixed(new Uint64(), BigUint64Array),
  HUGEINT: fixed(new Float64(), Float64Array, asDouble),
  UHUGEINT: fixed(new Float64(), Float64Array, asDouble),
  FLOAT: fixed(new Float32(), Float32Array),
  DOUBLE: fixed(new Float64(), Float64Array),
  DATE: fixed(new DateDay(), Int32Array, finite),
  TIME: fixed(new TimeMicrosecond(), BigInt64Array),
  TIME_NS: fixed(new TimeNanosecond(), BigInt64Array),
  TIMESTAMP_S: fixed(new TimestampSecond(), BigInt64Array, finite),
  TIMESTAMP_MS: fixed(new TimestampMillisecond(), BigInt64Array, finite),
  TIMESTAMP: fixed(new TimestampMicrosecond(), BigInt64Array, finite),
  TIMESTAMP_NS: fixed(new TimestampNanosecond(), BigInt64Array, finite),
  TIMESTAMP_TZ: fixed(new TimestampMicrosecond('UTC'), BigInt64Array, finite),
  VARCHAR: text(asIs),
  BLOB: { select: asIs, build: (index) => dictionaryColumn(new Binary(), index) },
  LIST: text(asJson),
  ARRAY: text(asJson),
  STRUCT: text(asJson),
  MAP: text(asJson),
  UNION: text(asJson),
  VARIANT: text(asJson),
  JSON: text(asScalarText),
}

/** Returns how a DuckDB column of this type becomes an Arrow column. */
export function mapColumn({ name, width = 18, scale = 3 }: DuckdbColumnType): ColumnMapping {
  if (name === 'DECIMAL') return { select: asIs, build: () => decimalColumn(width, scale) }
  return mappings[name] ?? text(asText)
}
