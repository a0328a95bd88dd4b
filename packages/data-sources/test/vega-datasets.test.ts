import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readTable, streamRecordBatches } from '../src/index.ts'
import { typesOf, valuesOf } from './table-content.ts'

const data = fileURLToPath(new URL('../../../node_modules/vega-datasets/data', import.meta.url))

test('flights-3m.parquet: three million flights, counted by month while streaming', async () => {
  const months = new Map<string, number>()
  let last = 0n
  let rows = 0
  for await (const batch of streamRecordBatches(join(data, 'flights-3m.parquet'), {
    columns: ['date'],
  })) {
    const { values } = batch.getChild('date')!.data[0]! as unknown as { values: BigInt64Array }
    for (const microseconds of values) {
      if (microseconds < last) expect(microseconds).toBe('not before the row above it')
      last = microseconds
      const month = monthOf(microseconds)
      months.set(month, (months.get(month) ?? 0) + 1)
    }
    rows += batch.numRows
  }
  expect(rows).toBe(3_000_000)
  // Counted by `SELECT strftime(date, '%Y-%m'), count(*)` in DuckDB 1.5.6.
  expect(Object.fromEntries(months)).toEqual(flightsByMonth)
})

const flightsByMonth = {
  '2001-01': 508_239,
  '2001-02': 458_170,
  '2001-03': 511_502,
  '2001-04': 501_030,
  '2001-05': 518_831,
  '2001-06': 502_222,
  '2001-07': 6,
}

const monthStarts = new Map<number, string>()
function monthOf(microseconds: bigint): string {
  const day = Number(microseconds / 86_400_000_000n)
  const known = monthStarts.get(day)
  if (known !== undefined) return known
  const month = new Date(day * 86_400_000).toISOString().slice(0, 7)
  monthStarts.set(day, month)
  return month
}

test('flights-3m.parquet: as a table', async () => {
  const table = await readTable(join(data, 'flights-3m.parquet'))
  expect(typesOf(table)).toEqual({
    date: 'Timestamp<MICROSECOND>',
    delay: 'Int64',
    distance: 'Int64',
    origin: 'Dictionary<Int32, Utf8>',
    destination: 'Dictionary<Int32, Utf8>',
  })
  expect(table.get(0)!.toJSON()).toEqual({
    date: Date.UTC(2001, 0, 1, 0, 1),
    delay: 33n,
    distance: 2176n,
    origin: 'LAS',
    destination: 'PHL',
  })
})

test('movies.json: a title is a number in one film and text in the others', async () => {
  const table = await readTable(join(data, 'movies.json'))
  expect(table.numRows).toBe(3201)
  const titles = valuesOf(table, 'Title')
  expect(titles[0]).toBe('The Land Girls')
  expect(titles).toContain('1776')
  expect(typesOf(table)).toMatchObject({ 'US Gross': 'Int64', 'IMDB Rating': 'Float64' })
})

describe('every data file is a table', () => {
  const readable = ['.csv', '.tsv', '.json', '.arrow']
  const files = readdirSync(data).filter((name) => readable.includes(extname(name)))
  test.each(files)('%s', async (name) => {
    const table = await readTable(join(data, name))
    expect(Math.min(table.numRows, table.numCols)).toBeGreaterThan(0)
  })
})
