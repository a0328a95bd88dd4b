import { DuckDBInstance, DuckDBTypeId } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { mapColumn } from '../../src/duckdb/column-mapping.ts'

const text = 'Dictionary<Int32, Utf8>'

test('every DuckDB type has an outcome', () => {
  const names = Object.values(DuckDBTypeId).filter((name) => typeof name === 'string')
  const outcomes = Object.fromEntries(
    names.map((name) => [name, String(mapColumn({ name, width: 10, scale: 2 }).build(0).type)]),
  )
  expect(outcomes).toEqual({
    ...Object.fromEntries(names.map((name) => [name, text])),
    BOOLEAN: 'Bool',
    TINYINT: 'Int8',
    SMALLINT: 'Int16',
    INTEGER: 'Int32',
    BIGINT: 'Int64',
    UTINYINT: 'Uint8',
    USMALLINT: 'Uint16',
    UINTEGER: 'Uint32',
    UBIGINT: 'Uint64',
    HUGEINT: 'Float64',
    UHUGEINT: 'Float64',
    FLOAT: 'Float32',
    DOUBLE: 'Float64',
    DECIMAL: 'Decimal[10e+2]',
    DATE: 'Date32<DAY>',
    TIME: 'Time64<MICROSECOND>',
    TIME_NS: 'Time64<NANOSECOND>',
    TIMESTAMP_S: 'Timestamp<SECOND>',
    TIMESTAMP_MS: 'Timestamp<MILLISECOND>',
    TIMESTAMP: 'Timestamp<MICROSECOND>',
    TIMESTAMP_NS: 'Timestamp<NANOSECOND>',
    TIMESTAMP_TZ: 'Timestamp<MICROSECOND, UTC>',
    BLOB: 'Dictionary<Int32, Binary>',
  })
})

// Types that no file format yields; a query may.
test.each([
  ['TIMESTAMP_S', `'infinity'::TIMESTAMP_S`, null],
  ['TIMESTAMP_MS', `'-infinity'::TIMESTAMP_MS`, null],
  ['TIMESTAMP_NS', `'infinity'::TIMESTAMP_NS`, null],
  ['TIMESTAMP_TZ', `'infinity'::TIMESTAMPTZ`, null],
  ['DATE', `'infinity'::DATE`, null],
  ['UHUGEINT', '(2::UHUGEINT ** 100)::UHUGEINT', 2 ** 100],
  ['TIME_TZ', `'12:00:00+02'::TIMETZ`, '12:00:00+02'],
  ['BIT', `'0101'::BIT`, '0101'],
  ['BIGNUM', '12345678901234567890123::BIGNUM', '12345678901234567890123'],
  ['UNION', `union_value(n := 1)`, '{"n":1}'],
  ['ARRAY', 'array_value(1, 2)', '[1,2]'],
  ['SQLNULL', 'NULL', null],
])('the SQL for %s is understood', async (name, value, expected) => {
  const instance = await DuckDBInstance.create(':memory:', { autoload_known_extensions: 'false' })
  const connection = await instance.connect()
  const select = mapColumn({ name }).select('c0')
  const result = await connection.runAndReadAll(`SELECT ${select} FROM (SELECT ${value} AS c0)`)
  expect(result.getRowsJS()[0]![0]).toEqual(expected)
  connection.closeSync()
  instance.closeSync()
})
