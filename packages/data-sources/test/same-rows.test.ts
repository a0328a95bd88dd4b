import {
  Bool,
  type DataType,
  DateDay,
  Float64,
  Int64,
  Table,
  TimeMicrosecond,
  TimestampMicrosecond,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTable } from '../src/index.ts'
import { typesOf, valuesOf } from './table-content.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()

/** A column as every writer needs it; its values are written as their text. */
interface LawColumn {
  readonly type: DataType
  readonly sql: string
  /** JSON has a literal for it, so that it stands there without quotes. */
  readonly literal?: boolean
  readonly values: fc.Arbitrary<boolean | bigint | number | string>
  /** Stands in the first row, lest a column be all null or its fractions all whole. */
  readonly first: boolean | bigint | number | string
  /** What apache-arrow's builder takes for a text. Default: the value. */
  arrow?(text: string): unknown
}

const microseconds = (time: string): bigint => BigInt(Date.parse(`1970-01-01T${time}Z`)) * 1000n
const instants = fc.date({
  min: new Date('1900-01-01'),
  max: new Date('2100-01-01'),
  noInvalidDate: true,
})
const words =
  'yes,no,Yes,NO,T,F,t,True,TRUE,False,Y,N,on,maybe,None,n/a,-,€5,69%,1_000,0x10, padded ,Unknown,01/02/2024'

const columns: Readonly<Record<string, LawColumn>> = {
  flag: { type: new Bool(), sql: 'BOOLEAN', literal: true, values: fc.boolean(), first: true },
  whole: {
    type: new Int64(),
    sql: 'BIGINT',
    literal: true,
    values: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    first: -1n,
  },
  bit: {
    type: new Int64(),
    sql: 'BIGINT',
    literal: true,
    values: fc.constantFrom(0n, 1n),
    first: 1n,
  },
  real: {
    type: new Float64(),
    sql: 'DOUBLE',
    literal: true,
    values: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
    first: 0.1,
  },
  day: {
    type: new DateDay(),
    sql: 'DATE',
    values: instants.map((date) => date.toISOString().slice(0, 10)),
    first: '2024-02-29',
    arrow: (text) => new Date(text),
  },
  time: {
    type: new TimeMicrosecond(),
    sql: 'TIME',
    values: instants.map((date) => date.toISOString().slice(11, 23)),
    first: '23:59:59.5',
    arrow: microseconds,
  },
  local: {
    type: new TimestampMicrosecond(),
    sql: 'TIMESTAMP',
    values: instants.map((date) => date.toISOString().slice(0, -1).replace('T', ' ')),
    first: '2024-02-29 12:00:00',
    arrow: (text) => Date.parse(`${text.replace(' ', 'T')}Z`),
  },
  zoned: {
    type: new TimestampMicrosecond('UTC'),
    sql: 'TIMESTAMPTZ',
    values: instants.map((date) => date.toISOString()),
    first: '2024-02-29T12:00:00+02:00',
    arrow: (text) => Date.parse(text),
  },
  word: {
    type: new Utf8(),
    sql: 'VARCHAR',
    values: fc.constantFrom(...words.split(',')),
    first: 'yes',
  },
  answer: { type: new Utf8(), sql: 'VARCHAR', values: fc.constantFrom('yes', 'no'), first: 'no' },
  letter: { type: new Utf8(), sql: 'VARCHAR', values: fc.constantFrom('T', 'F'), first: 'T' },
  title: {
    type: new Utf8(),
    sql: 'VARCHAR',
    values: fc.constantFrom('True', 'False'),
    first: 'True',
  },
  ambiguous: {
    type: new Utf8(),
    sql: 'VARCHAR',
    values: fc.constantFrom('01/02/2024', '02-01-2024', '3/4/2024'),
    first: '01/02/2024',
  },
  prose: {
    type: new Utf8(),
    sql: 'VARCHAR',
    values: fc.constantFrom('a, "b"', 'two\nlines', "it's", ';|\t'),
    first: 'a,b',
  },
}
const names = Object.keys(columns)
type Row = readonly (boolean | bigint | number | string | null)[]

const csv = (rows: readonly Row[]): string =>
  [names, ...rows]
    .map((row) =>
      row
        .map((value) => (value === null ? '' : `"${String(value).replaceAll('"', '""')}"`))
        .join(','),
    )
    .join('\n')

const objects = (rows: readonly Row[]): string[] =>
  rows.map((row) => {
    const fields = row.map((value, at) => {
      const literal = value === null || columns[names[at]!]!.literal
      return `"${names[at]}":${literal ? String(value) : JSON.stringify(value)}`
    })
    return `{${fields.join(',')}}`
  })

const sql = (rows: readonly Row[]): string => {
  const selects = rows.map((row, at) => {
    const fields = row.map((value, column) => {
      const text = value === null ? 'NULL' : `'${String(value).replaceAll("'", "''")}'`
      return `CAST(${text} AS ${columns[names[column]!]!.sql}) AS ${names[column]}`
    })
    return `SELECT ${at} AS row, ${fields.join(', ')}`
  })
  return `SELECT * EXCLUDE row FROM (${selects.join(' UNION ALL ')}) ORDER BY row`
}

const arrow = (rows: readonly Row[]): Uint8Array => {
  const vectors = names.map((name, at) => {
    const { type, arrow = (text: string) => text } = columns[name]!
    const values = rows.map((row) => (typeof row[at] === 'string' ? arrow(row[at]) : row[at]))
    return [name, vectorFromArray(values, type)]
  })
  return tableToIPC(new Table(Object.fromEntries(vectors)), 'file')
}

test('the same rows give the same columns in every format', async () => {
  const row = fc.tuple(...names.map((name) => fc.option(columns[name]!.values)))
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (others) => {
      const rows: Row[] = [names.map((name) => columns[name]!.first), ...others]
      const paths = [
        await folder.copy('rows.parquet', sql(rows), 'FORMAT parquet'),
        await folder.write('rows.csv', csv(rows)),
        await folder.write('rows.json', `[${objects(rows).join(',\n')}]`),
        await folder.write('rows.ndjson', objects(rows).join('\n')),
        await folder.write('rows.arrow', arrow(rows)),
      ]
      const tables = await Promise.all(paths.map((path) => readTable(path, { threads: 1 })))
      const [parquet, ...rest] = tables.map((table) => ({
        types: typesOf(table),
        values: Object.fromEntries(names.map((name) => [name, valuesOf(table, name)])),
      }))
      for (const [index, table] of rest.entries()) {
        expect({ path: paths[index + 1], ...table }).toEqual({ path: paths[index + 1], ...parquet })
      }
    }),
    { seed: 20261123, numRuns: 10 },
  )
})
