import { DataType, type Table, TimeUnit, type Vector } from 'apache-arrow'
import { readNumbers } from './arrow/read-numbers.ts'
import { readStrings } from './arrow/read-strings.ts'
import type { Column } from './column.ts'
import { createFrame, type Frame, type UnreadableColumn } from './frame.ts'
import { digitsColumn } from './large-integers.ts'
import { numericColumn } from './numeric-column.ts'

/**
 * Returns the columns of an Arrow table.
 *
 * | Arrow type | column |
 * |---|---|
 * | `Int`, `Float`, `Decimal` | numeric (long decimals rounded to the nearest double) |
 * | 64-bit `Int`, a value beyond ±(2^53 − 1), where doubles no longer tell whole numbers apart | categorical, by their digits |
 * | `Time`, `Duration` | numeric, in seconds |
 * | `Bool` | categorical, `false` and `true` |
 * | `Utf8`, `LargeUtf8`, `Utf8View`, `Dictionary` of these | categorical |
 * | `Date`, `Timestamp` | timestamp |
 * | `Null` | categorical, all missing |
 * | anything else | listed in `unreadable` |
 *
 * Nulls and NaN are counted apart. Nothing is boxed; memory is shared with the table where it can be ({@link readNumbers}).
 *
 * @throws StatsError `duplicate_column`
 */
export function frameFromArrow(table: Table): Frame {
  const columns: Column[] = []
  const unreadable: UnreadableColumn[] = []
  table.schema.fields.forEach(({ name, type }, index) => {
    const column = readColumn(name, table.getChildAt(index)!)
    if (column !== undefined) columns.push(column)
    else {
      unreadable.push({
        name,
        detail: `holds values of the Arrow type ${type}, which is neither a number, a string, a boolean nor a time`,
      })
    }
  })
  const frame = createFrame(columns, unreadable)
  return columns.length === 0 ? { ...frame, rows: table.numRows } : frame
}

function readColumn(name: string, vector: Vector): Column | undefined {
  const { type, length } = vector
  if (DataType.isInt(type) && type.bitWidth === 64) {
    const numbers = readNumbers(vector)
    return numbers.values.some((value) => Math.abs(value) > Number.MAX_SAFE_INTEGER)
      ? digitsColumn(name, vector)
      : numericColumn(name, numbers)
  }
  if (DataType.isInt(type) || DataType.isFloat(type) || DataType.isDecimal(type)) {
    return numericColumn(name, readNumbers(vector))
  }
  if (DataType.isTime(type) || DataType.isDuration(type)) {
    return numericColumn(name, readNumbers(vector, perSecond(type.unit)))
  }
  if (DataType.isDate(type)) {
    const { values, nullCount } = readNumbers(vector)
    const isDays = vector.data[0]?.values instanceof Int32Array
    return {
      kind: 'timestamp',
      name,
      length,
      values: isDays ? values.map((day) => day * 86_400_000) : values,
      nullCount,
    }
  }
  if (DataType.isTimestamp(type)) {
    const { values, nullCount } = readNumbers(vector, perSecond(type.unit) / 1000)
    const zone = type.timezone ? { zone: type.timezone } : {}
    return { kind: 'timestamp', name, length, values, nullCount, ...zone }
  }
  if (DataType.isNull(type)) {
    const codes = new Int32Array(length).fill(-1)
    return { kind: 'categorical', name, length, codes, categories: [], nullCount: length }
  }
  if (isStrings(type) || (DataType.isDictionary(type) && isStrings(type.dictionary))) {
    return { kind: 'categorical', name, length, ...readStrings(vector) }
  }
  return undefined
}

function isStrings(type: DataType): boolean {
  return (
    DataType.isUtf8(type) ||
    DataType.isLargeUtf8(type) ||
    DataType.isUtf8View(type) ||
    DataType.isBool(type)
  )
}

function perSecond(unit: TimeUnit): number {
  return 1000 ** (unit - TimeUnit.SECOND)
}
