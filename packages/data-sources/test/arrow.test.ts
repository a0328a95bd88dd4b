import { zstdCompressSync } from 'node:zlib'
import {
  Bool,
  CompressionType,
  compressionRegistry,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  LargeUtf8,
  List,
  RecordBatchFileWriter,
  RecordBatchStreamWriter,
  Table,
  TimestampMillisecond,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow'
import lz4 from 'lz4js'
import { beforeAll, describe, expect, test } from 'vitest'
import { detectFormat, readTable, streamRecordBatches } from '../src/index.ts'
import { typesOf, valuesOf } from './table-content.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()

const words = ['one', null, 'a word of more than twelve bytes', 'one', '🙂']
const sample = new Table({
  plain: vectorFromArray(words, new Utf8()),
  large: vectorFromArray(words, new LargeUtf8()),
  coded: vectorFromArray(words, new Dictionary(new Utf8(), new Int32())),
  big: vectorFromArray([2n ** 62n, null, -1n, 0n, 1n], new Int64()),
  flag: vectorFromArray([true, false, null, true, false], new Bool()),
  day: vectorFromArray([new Date('2024-02-29'), null, null, null, null], new DateDay()),
  at: vectorFromArray([1.5e12, null, null, null, null], new TimestampMillisecond('UTC')),
  list: vectorFromArray(
    [[1, 2], null, [], [3], [4]],
    new List(new Field('item', new Float64(), true)),
  ),
})

const dictionary = 'Dictionary<Int32, Utf8>'
const types = {
  plain: dictionary,
  large: dictionary,
  coded: dictionary,
  big: 'Int64',
  flag: 'Bool',
  day: 'Date32<DAY>',
  at: 'Timestamp<MILLISECOND, UTC>',
  list: 'List<Float64>',
}

test.each([
  ['sample.arrow', 'file'],
  ['sample.feather', 'file'],
  ['sample.ipc', 'file'],
  ['sample.arrows', 'stream'],
  ['sample.any-name', 'stream'],
] as const)('%s (%s) has the same values, text with dictionaries', async (name, layout) => {
  const path = await folder.write(name, tableToIPC(sample, layout))
  expect(await detectFormat(path)).toBe('arrow')
  const table = await readTable(path)
  expect(typesOf(table)).toEqual(types)
  for (const column of Object.keys(types)) {
    expect(valuesOf(table, column).map(plain)).toEqual(valuesOf(sample, column).map(plain))
  }
})

function plain(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? [...(value as Iterable<unknown>)] : value
}

test('only the wanted columns are returned, in their order', async () => {
  const path = await folder.write('wanted.arrow', tableToIPC(sample, 'file'))
  const table = await readTable(path, { columns: ['flag', 'plain'] })
  expect(table.schema.names).toEqual(['flag', 'plain'])
  expect(valuesOf(table, 'plain')).toEqual(words)
  await expect(readTable(path, { columns: ['none'] })).rejects.toMatchObject({
    code: 'unknown_column',
  })
})

test('a code means the same value in every batch', async () => {
  const batches = [
    ['b', 'a'],
    ['c', 'b'],
    ['a', 'd'],
  ].flatMap((values) => new Table({ text: vectorFromArray(values, new Utf8()) }).batches)
  const path = await folder.write('batches.arrow', tableToIPC(new Table(batches), 'file'))
  const table = await readTable(path)
  expect(valuesOf(table, 'text')).toEqual(['b', 'a', 'c', 'b', 'a', 'd'])
  expect(table.data.flatMap(({ children }) => [...children[0]!.values])).toEqual([0, 1, 2, 0, 1, 3])
  const streamed: unknown[] = []
  for await (const batch of streamRecordBatches(path)) {
    streamed.push(batch.toArray().map((row) => row.text))
  }
  expect(streamed).toEqual([
    ['b', 'a'],
    ['c', 'b'],
    ['a', 'd'],
  ])
})

test('a stream can be left early', async () => {
  const path = await folder.write('early.arrow', tableToIPC(sample, 'file'))
  for await (const batch of streamRecordBatches(path)) {
    expect(batch.numRows).toBe(5)
    break
  }
})

test('no rows', async () => {
  const path = await folder.write('none.arrow', tableToIPC(sample.slice(0, 0), 'file'))
  const table = await readTable(path)
  expect([table.numRows, table.schema.names]).toEqual([0, Object.keys(types)])
})

describe('compressed', () => {
  beforeAll(async () => {
    await readTable(await folder.write('codecs.arrow', tableToIPC(sample, 'file'))) // registers what decodes
    const decoders = [CompressionType.LZ4_FRAME, CompressionType.ZSTD].map(
      (type) => compressionRegistry.get(type)!,
    )
    compressionRegistry.set(CompressionType.LZ4_FRAME, {
      ...decoders[0]!,
      encode: (data) => lz4.compress(data),
    })
    compressionRegistry.set(CompressionType.ZSTD, {
      ...decoders[1]!,
      encode: (data) => zstdCompressSync(data),
    })
  })

  const numbers = Float64Array.from({ length: 5000 }, (_, index) => index % 10)
  const repeated = Array.from(numbers, (number) => `a repeated text ${number}`)
  const table = new Table({
    number: vectorFromArray(numbers),
    text: vectorFromArray(repeated, new Utf8()),
    coded: vectorFromArray(repeated, new Dictionary(new Utf8(), new Int32())),
  })

  test.each([
    ['lz4 file', CompressionType.LZ4_FRAME, RecordBatchFileWriter],
    ['lz4 stream', CompressionType.LZ4_FRAME, RecordBatchStreamWriter],
    ['zstd file', CompressionType.ZSTD, RecordBatchFileWriter],
    ['zstd stream', CompressionType.ZSTD, RecordBatchStreamWriter],
  ])('%s', async (name, compressionType, Writer) => {
    const writer = new Writer({ compressionType })
    writer.write(table)
    writer.finish()
    const bytes = await writer.toUint8Array()
    expect(bytes.length).toBeLessThan(100_000)
    const read = await readTable(await folder.write(`${name}.arrow`, bytes))
    expect(valuesOf(read, 'number')).toEqual([...numbers])
    expect(valuesOf(read, 'text')).toEqual(repeated)
    expect(valuesOf(read, 'coded')).toEqual(repeated)
  })
})

test('a file that is cut off is refused', async () => {
  const bytes = tableToIPC(sample, 'file')
  const path = await folder.write('cut.arrow', bytes.subarray(0, bytes.length - 200))
  await expect(readTable(path)).rejects.toMatchObject({ code: 'malformed_file' })
})

test('a stream that is cut off is refused', async () => {
  const bytes = tableToIPC(sample, 'stream')
  const path = await folder.write('cut.arrows', bytes.subarray(0, bytes.length - 200))
  await expect(readTable(path)).rejects.toMatchObject({ code: 'malformed_file' })
})
