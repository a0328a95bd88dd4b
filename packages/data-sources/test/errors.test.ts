import { chmod, mkdir, readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import {
  Field,
  Int32,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
} from 'apache-arrow'
import { describe, expect, test } from 'vitest'
import {
  DataSourceError,
  type DataSourceErrorCode,
  detectFormat,
  type ReadOptions,
  readTable,
  streamRecordBatches,
} from '../src/index.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
/** Stands in the data of every broken file; no message may repeat it. */
const secret = 'secret-cell-value'

async function failureOf(path: string | URL, options?: ReadOptions): Promise<DataSourceError> {
  const error = await readTable(path, options).then(
    () => expect.fail('was read'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(DataSourceError)
  const failure = error as DataSourceError
  expect(failure.message).not.toContain(secret)
  expect(failure.message).not.toMatch(/\n\s+at /)
  return failure
}

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])

describe('content', () => {
  const cases: [
    name: string,
    content: string | Uint8Array,
    DataSourceErrorCode,
    message: RegExp,
  ][] = [
    ['empty.csv', '', 'empty_file', /is empty \(0 bytes\)/],
    ['empty.csv.gz', gzipSync(''), 'empty_file', /0 bytes when unpacked/],
    ['image.parquet', png, 'content_mismatch', /called Parquet but its content is a PNG image/],
    ['image.csv', png, 'content_mismatch', /called CSV but its content is a PNG image/],
    ['text.parquet', 'a,b\n1,2\n', 'content_mismatch', /called Parquet but its content is text/],
    ['text.arrow', 'a,b\n1,2\n', 'content_mismatch', /called Arrow IPC but its content is text/],
    ['json.csv', `[{"a":"${secret}"}]`, 'content_mismatch', /called CSV but its content is JSON/],
    ['csv.json', `a,b\n${secret},2\n`, 'content_mismatch', /does not begin with \[ or \{/],
    [
      'page.csv',
      `\n<!DOCTYPE html>\n<title>${secret}</title>`,
      'content_mismatch',
      /called CSV but its content is an HTML page/,
    ],
    ['page.json', `<html>${secret}`, 'content_mismatch', /called JSON but .* an HTML page/],
    ['feed.ndjson', `\ufeff<?xml version="1.0"?><a/>`, 'content_mismatch', /an XML document/],
    ['page', '<html><body>', 'unknown_format', /no extension and its content is an HTML page/],
    ['sheet.csv', 'PK\x03\x04rest', 'content_mismatch', /ZIP archive or an Office document/],
    ['wide.csv', Buffer.from('\ufeffa,b\n', 'utf16le'), 'content_mismatch', /UTF-16/],
    [
      'latin.csv',
      Buffer.from(`a,b\n1,caf\xe9 ${secret}\n`, 'latin1'),
      'unsupported_content',
      /not UTF-8/,
    ],
    ['data.xyz', 'a,b\n1,2\n', 'unknown_format', /unknown extension \.xyz.*\.csv.*option format/],
    ['noextension', 'a,b\n1,2\n', 'unknown_format', /no extension.*one of csv, json, ndjson$/],
    ['blank.csv', '\n\n', 'malformed_file', /line 1: is blank/],
    ['long.csv', `a,b\n1,2\n4,${secret},6\n`, 'malformed_file', /line 3: has 3 fields, expected 2/],
    [
      'short.csv',
      `a,b,c\n1,2,3\n4,${secret}\n`,
      'malformed_file',
      /line 3: has 2 fields, expected 3/,
    ],
    [
      'wider.csv',
      `a,b\n1,2,${secret}\n3,4,5\n`,
      'malformed_file',
      /line 2: has 3 fields, expected 2/,
    ],
    [
      'quote.csv',
      `a,b\n1,"${secret}\n2,y\n`,
      'malformed_file',
      /line 2: has a quoted field without its closing/,
    ],
    ['header-quote.csv', `"a,b\n1,${secret}\n`, 'malformed_file', /header/],
    [
      'endings.csv',
      `a,b\r\n1,${secret}\n3,4\r\n`,
      'malformed_file',
      /line endings of more than one kind/,
    ],
    [
      'late-endings.csv',
      `a,b\n1,${secret}\r\n3,4\n`,
      'malformed_file',
      /line endings of more than one kind/,
    ],
    ['broken.json', `[{"a":1},\n{"a":${secret}}\n]`, 'malformed_file', /cannot be read as JSON/],
    [
      'broken.ndjson',
      `{"a":1}\n{"a":"${secret}"\n{"a":3}\n`,
      'malformed_file',
      /line \d: cannot be read as NDJSON/,
    ],
    ['cut.json', `[{"a":1},{"a":"${secret}"`, 'malformed_file', /cannot be read as JSON/],
    ['scalars.json', `[1,"${secret}"]`, 'malformed_file', /not objects with at least one key/],
    [
      'unnamed-rows.json',
      `[[1,"${secret}"],[2,"y"]]`,
      'malformed_file',
      /first row does not name the columns/,
    ],
    [
      'uneven-rows.json',
      `[["a","b"],[1,"${secret}"],[2]]`,
      'malformed_file',
      /record 3 is not a row of 2 values/,
    ],
    [
      'mixed-rows.json',
      `[["a","b"],{"a":"${secret}"}]`,
      'malformed_file',
      /record 2 is not a row of 2 values/,
    ],
    [
      'cut.parquet',
      'PAR1 and nothing more',
      'malformed_file',
      /cannot be read as Parquet; it may be cut off/,
    ],
    ['cut.arrow', 'ARROW1\0\0 and nothing more', 'malformed_file', /cannot be read as Arrow IPC/],
    ['inside.parquet.gz', gzipSync('PAR1 and more'), 'unsupported_content', /inside gzip/],
    ['damaged.csv.gz', new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3]), 'empty_file', /unpacked/],
    [
      'double.csv',
      `a,b,a,"b",c\n1,2,3,4,${secret}\n`,
      'duplicate_columns',
      /"a", "b"; column names/,
    ],
    ['double.json', `[{"a":1,"a":"${secret}"}]`, 'duplicate_columns', /key "a" twice/],
    ['double-rows.json', `[["a","a"],[1,"${secret}"]]`, 'duplicate_columns', /"a"/],
  ]
  test.each(cases)('%s', async (name, content, code, message) => {
    const failure = await failureOf(await folder.write(name, content))
    expect({ code: failure.code, message: failure.message }).toEqual({
      code,
      message: expect.stringMatching(message),
    })
    expect(failure.message.startsWith(folder.path(name))).toBe(true)
  })

  test('a column twice in Arrow', async () => {
    const field = new Field('a', new Int32())
    const child = makeData({ type: new Int32(), length: 1, data: new Int32Array([1]) })
    const schema = new Schema([field, field])
    const data = makeData({ type: new Struct([field, field]), length: 1, children: [child, child] })
    const bytes = tableToIPC(new Table(schema, [new RecordBatch(schema, data)]), 'file')
    const failure = await failureOf(await folder.write('double.arrow', bytes))
    expect([failure.code, failure.message]).toEqual([
      'duplicate_columns',
      expect.stringContaining('"a"'),
    ])
  })

  test('a column twice in Parquet', async () => {
    // DuckDB does not write such a file: two names of equal length are made equal in its bytes.
    const path = await folder.copy(
      'double.parquet',
      'SELECT 1 AS first, 2 AS other',
      'FORMAT parquet',
    )
    const bytes = await readFile(path)
    for (let at = bytes.indexOf('other'); at !== -1; at = bytes.indexOf('other'))
      bytes.write('first', at)
    const failure = await failureOf(await folder.write('double.parquet', bytes))
    expect([failure.code, failure.message]).toEqual([
      'duplicate_columns',
      expect.stringContaining('"first"'),
    ])
  })
})

describe('location', () => {
  test('a missing file', async () => {
    expect(await failureOf(folder.path('none.csv'))).toMatchObject({ code: 'not_found' })
    expect(await failureOf(folder.path('none*.csv'))).toMatchObject({ code: 'not_found' })
  })

  test('a folder', async () => {
    await mkdir(folder.path('folder.csv'), { recursive: true })
    expect(await failureOf(folder.path('folder.csv'))).toMatchObject({
      code: 'not_a_file',
      message: expect.stringContaining('is a directory'),
    })
  })

  test.each(['http://example.com/a.csv', 's3://bucket/a.parquet', 'HTTPS://example.com/x'])(
    '%s',
    async (url) => {
      expect(await failureOf(url)).toMatchObject({ code: 'unsupported_location' })
    },
  )

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const path = await folder.write('closed.csv', 'a\n1\n')
    await chmod(path, 0o000)
    expect(await failureOf(path)).toMatchObject({ code: 'permission_denied' })
  })
})

describe('options', () => {
  const cases: [ReadOptions, RegExp][] = [
    [{ columns: [] }, /columns is empty/],
    [{ columns: ['a', 'a'] }, /twice/],
    [{ format: 'excel' as 'csv' }, /csv, parquet, json, ndjson, arrow/],
    [{ batchRows: 10 }, /batchRows/],
    [{ threads: 0 }, /threads/],
    [{ memoryLimit: 'plenty' }, /memoryLimit/],
    [{ csv: { delimiter: '::' } }, /delimiter/],
    [{ csv: { quote: '\n' } }, /quote/],
    [{ csv: { nullStrings: [] } }, /nullStrings/],
  ]
  test.each(cases)('%j', async (options, message) => {
    const failure = await failureOf(await folder.write('options.csv', 'a\n1\n'), options)
    expect(failure).toMatchObject({
      code: 'invalid_option',
      message: expect.stringMatching(message),
    })
  })

  test('a column that is not there', async () => {
    const failure = await failureOf(await folder.write('options.csv', 'a,b\n1,2\n'), {
      columns: ['c'],
    })
    expect(failure).toMatchObject({
      code: 'unknown_column',
      message: expect.stringMatching(/no column called "c"; it has "a", "b"/),
    })
  })

  test('a format names a text file whose name does not', async () => {
    const path = await folder.write('export.txt', 'a;b\n1;2\n')
    expect((await readTable(path, { format: 'csv' })).get(0)!.toJSON()).toEqual({ a: 1n, b: 2n })
  })

  test('a memory limit is kept', async () => {
    const file = await folder.copy(
      'large.ndjson',
      `SELECT i AS a, 'some text ' || i AS b FROM range(200000) AS t(i)`,
      'FORMAT json',
    )
    const failure = await failureOf(file, { memoryLimit: '1MB' })
    expect(failure.code).toBe('out_of_memory')
  })
})

test('the content decides where it announces itself', async () => {
  const parquet = await folder.copy('really-parquet.csv', 'SELECT 1 AS a', 'FORMAT parquet')
  expect(await detectFormat(parquet)).toBe('parquet')
  expect((await readTable(parquet)).get(0)!.toJSON()).toEqual({ a: 1 })
})

test('a stream reports at its first batch', async () => {
  const path = await folder.write('streamed.csv', `a,b\n1,2\n${secret}\n`)
  const batches = streamRecordBatches(path)
  await expect(batches.next()).rejects.toMatchObject({
    code: 'malformed_file',
    message: `${path}, line 3: has 1 field, expected 2 as in the header`,
  })
})
