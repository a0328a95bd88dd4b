import { DataType, type Dictionary } from 'apache-arrow'
import { describe, expect, test } from 'vitest'
import { readTable, streamRecordBatches } from '../src/index.ts'
import { typesOf, valuesOf } from './table-content.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()

// One column per DuckDB type that Parquet can hold: SQL of the first value (the second row is NULL), Arrow type, value.
const cases: [column: string, sql: string, type: string, value: unknown][] = [
  ['boolean', 'true', 'Bool', true],
  ['tinyint', '(-128)::TINYINT', 'Int8', -128],
  ['smallint', '(-32768)::SMALLINT', 'Int16', -32768],
  ['integer', '(-2147483648)::INTEGER', 'Int32', -2147483648],
  ['bigint', '9223372036854775807::BIGINT', 'Int64', 9223372036854775807n],
  ['utinyint', '255::UTINYINT', 'Uint8', 255],
  ['usmallint', '65535::USMALLINT', 'Uint16', 65535],
  ['uinteger', '4294967295::UINTEGER', 'Uint32', 4294967295],
  ['ubigint', '18446744073709551615::UBIGINT', 'Uint64', 18446744073709551615n],
  ['hugeint', '(2::HUGEINT ** 70)::HUGEINT', 'Float64', 2 ** 70],
  ['float', '0.5::FLOAT', 'Float32', 0.5],
  ['double', '0.1::DOUBLE', 'Float64', 0.1],
  ['text', `'näïve 🙂'`, 'Dictionary<Int32, Utf8>', 'näïve 🙂'],
  [
    'long text',
    `'a text of more than twelve bytes'`,
    'Dictionary<Int32, Utf8>',
    'a text of more than twelve bytes',
  ],
  ['enum', `'high'::ENUM('low', 'high')`, 'Dictionary<Int32, Utf8>', 'high'],
  [
    'uuid',
    `'550e8400-e29b-41d4-a716-446655440000'::UUID`,
    'Dictionary<Int32, Utf8>',
    '550e8400-e29b-41d4-a716-446655440000',
  ],
  ['interval', `INTERVAL '2 days'`, 'Dictionary<Int32, Utf8>', '2 days'],
  ['blob', `'\\x00\\xFF'::BLOB`, 'Dictionary<Int32, Binary>', new Uint8Array([0, 255])],
  ['list', '[1, 2, NULL]', 'Dictionary<Int32, Utf8>', '[1,2,null]'],
  ['struct', `{'a': 1, 'b': 'x'}`, 'Dictionary<Int32, Utf8>', '{"a":1,"b":"x"}'],
  ['map', `MAP {'k': 1}`, 'Dictionary<Int32, Utf8>', '{"k":1}'],
  ['date', `DATE '2024-02-29'`, 'Date32<DAY>', Date.UTC(2024, 1, 29)],
  ['date before 1970', `DATE '1969-12-31'`, 'Date32<DAY>', -86_400_000],
  ['time', `TIME '12:34:56.789012'`, 'Time64<MICROSECOND>', 45_296_789_012n],
  [
    'timestamp',
    `TIMESTAMP '2024-02-29 12:00:00.5'`,
    'Timestamp<MICROSECOND>',
    Date.UTC(2024, 1, 29, 12, 0, 0, 500),
  ],
  [
    'timestamp_s',
    `'2024-02-29 12:00:00'::TIMESTAMP_S`,
    'Timestamp<MICROSECOND>',
    Date.UTC(2024, 1, 29, 12),
  ],
  [
    'timestamp_ms',
    `'2024-02-29 12:00:00.123'::TIMESTAMP_MS`,
    'Timestamp<MICROSECOND>',
    Date.UTC(2024, 1, 29, 12, 0, 0, 123),
  ],
  [
    'timestamp_ns',
    `'2024-02-29 12:00:00.123456789'::TIMESTAMP_NS`,
    'Timestamp<NANOSECOND>',
    Date.UTC(2024, 1, 29, 12, 0, 0, 123) + 0.456789,
  ],
  [
    'timestamptz',
    `TIMESTAMPTZ '2024-02-29 12:00:00+02'`,
    'Timestamp<MICROSECOND, UTC>',
    Date.UTC(2024, 1, 29, 10),
  ],
]

describe('types', async () => {
  const values = cases.map(([name, sql]) => `${sql} AS "${name}"`).join(', ')
  const file = await folder.copy(
    'types.parquet',
    `WITH one AS (SELECT ${values}) FROM one UNION ALL BY NAME SELECT NULL AS boolean`,
    'FORMAT parquet',
  )
  const table = await readTable(file)

  test.each(cases)('%s', (name, _sql, type, value) => {
    const read = valuesOf(table, name)
    expect({ type: typesOf(table)[name], values: read }).toEqual({ type, values: [value, null] })
  })
})

test('decimals of every stored width keep every digit', async () => {
  const digits = [
    [4, 1, '-123.4'],
    [9, 2, '1234567.89'],
    [18, 3, '-123456789012345.678'],
    [38, 10, '1234567890123456789012345678.0123456789'],
  ] as const
  const columns = digits.map(([p, s, text]) => `${text}::DECIMAL(${p}, ${s}) AS d${p}`).join(', ')
  const file = await folder.copy('decimals.parquet', `SELECT ${columns}`, 'FORMAT parquet')
  const table = await readTable(file)
  for (const [precision, scale, text] of digits) {
    const column = table.getChild(`d${precision}`)!
    expect([column.type.precision, column.type.scale, column.type.bitWidth]).toEqual([
      precision,
      scale,
      128,
    ])
    expect(scaledInteger(column.get(0))).toBe(BigInt(text.replace('.', '')))
  }
})

/** Reads a 128-bit two's complement integer from its little-endian words. */
function scaledInteger(words: Uint32Array): bigint {
  const unsigned = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n)
  return BigInt.asIntN(128, unsigned)
}

describe('rows', () => {
  const rows = 300_000
  const query = `SELECT i AS id, 'group ' || i % 7 AS short, 'a much longer name of group ' || i % 1000 AS long,
    CASE WHEN i % 3 = 0 THEN NULL ELSE i / 2 END AS half, i % 5 = 0 AS fifth FROM range(${rows}) AS t(i)`
  // Row groups of an odd size, so that chunks do not begin at a whole byte of a validity bitmap.
  const written = folder.copy('rows.parquet', query, 'FORMAT parquet, ROW_GROUP_SIZE 5000')

  test('keep the order of the file, over batches and threads', async () => {
    const table = await readTable(await written, { batchRows: 10_001, threads: 2 })
    expect(table.numRows).toBe(rows)
    expect(table.batches.length).toBeGreaterThan(20)
    let row = 0
    for (const { id, short, long, half, fifth } of table) {
      const expected = [
        BigInt(row),
        `group ${row % 7}`,
        `a much longer name of group ${row % 1000}`,
      ]
      if (id !== expected[0] || short !== expected[1] || long !== expected[2]) {
        expect([id, short, long]).toEqual(expected)
      }
      if (half !== (row % 3 === 0 ? null : row / 2)) expect([row, half]).toBe('half of the row')
      if (fifth !== (row % 5 === 0)) expect([row, fifth]).toBe('whether divisible by 5')
      row++
    }
    expect(table.getChild('half')!.nullCount).toBe(rows / 3)
  })

  test('give the same table however they are cut into batches', async () => {
    const [one, many] = await Promise.all([
      readTable(await written, { columns: ['short', 'half'], batchRows: 1_000_000, threads: 1 }),
      readTable(await written, { columns: ['short', 'half'], batchRows: 4_000, threads: 2 }),
    ])
    expect(one.batches.length).toBe(1)
    expect(many.getChild('half')!.toArray()).toEqual(one.getChild('half')!.toArray())
    const codes = many.batches.flatMap((batch) => [...batch.getChild('short')!.data[0]!.values])
    expect(codes).toEqual([...one.getChild('short')!.data[0]!.values])
  })

  test('stream with dictionaries that only grow', async () => {
    const lengths: number[] = []
    let next = 0n
    for await (const batch of streamRecordBatches(await written, { batchRows: 2_048 })) {
      const long = batch.getChild('long')!
      expect(DataType.isDictionary(long.type)).toBe(true)
      lengths.push((long.data[0]!.dictionary as unknown as { length: number }).length)
      expect(batch.getChild('id')!.get(0)).toBe(next)
      expect(long.get(batch.numRows - 1)).toBe(
        `a much longer name of group ${(Number(next) + batch.numRows - 1) % 1000}`,
      )
      next += BigInt(batch.numRows)
      if (next > 20_000n) break
    }
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
    expect(lengths.at(-1)).toBe(1000)
  })

  test('of a column of distinct texts are all kept', async () => {
    const file = await folder.copy(
      'distinct.parquet',
      `SELECT 'k' || i AS short, 'a long distinct key ' || i AS long FROM range(50000) AS t(i)`,
      'FORMAT parquet',
    )
    const table = await readTable(file)
    const type = table.getChild('long')!.type as Dictionary
    expect(String(type)).toBe('Dictionary<Int32, Utf8>')
    for (const row of [0, 1, 777, 49_999]) {
      expect(table.get(row)!.toJSON()).toEqual({
        short: `k${row}`,
        long: `a long distinct key ${row}`,
      })
    }
  })
})

describe('columns', () => {
  const names = ['a', 'A', 'with "quotes"', 'line\nbreak', '🙂', '</script>', `it's`, 'a b;--']
  const odd = folder.copy(
    'names.parquet',
    `SELECT ${names.filter((name) => name !== 'A').map((name, i) => `${i} AS "${name.replaceAll('"', '""')}"`)}`,
    'FORMAT parquet',
  )

  test('may have any name', async () => {
    const table = await readTable(await odd)
    expect(table.schema.names).toEqual(names.filter((name) => name !== 'A'))
    expect(table.get(0)!.toArray()).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  test('are returned in the order asked for', async () => {
    const table = await readTable(await odd, { columns: ['🙂', 'a'] })
    expect(table.get(0)!.toJSON()).toEqual({ '🙂': 3, a: 0 })
  })

  test('of nested types count as one', async () => {
    const file = await folder.copy(
      'nested.parquet',
      `SELECT {'x': [1], 'y': {'z': 2}} AS first, 3 AS second`,
      'FORMAT parquet',
    )
    const table = await readTable(file, { columns: ['second', 'first'] })
    expect(table.get(0)!.toJSON()).toEqual({ second: 3, first: '{"x":[1],"y":{"z":2}}' })
  })
})

test('a file without rows is a table without rows', async () => {
  const file = await folder.copy(
    'none.parquet',
    `SELECT 1 AS a, 'x' AS b WHERE false`,
    'FORMAT parquet',
  )
  const table = await readTable(file)
  expect([table.numRows, typesOf(table)]).toEqual([0, { a: 'Int32', b: 'Dictionary<Int32, Utf8>' }])
})
