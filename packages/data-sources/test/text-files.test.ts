import { symlink } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type ReadOptions, readTable } from '../src/index.ts'
import { typesOf, valuesOf } from './table-content.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()

async function read(name: string, content: string | Uint8Array, options?: ReadOptions) {
  return readTable(await folder.write(name, content), options)
}

function rowsOf(table: Awaited<ReturnType<typeof readTable>>): unknown[] {
  return table.toArray().map((row) => row.toArray())
}

describe('CSV', () => {
  test('types are found: numbers, booleans, dates, timestamps, text', async () => {
    const table = await read(
      'types.csv',
      'n,x,flag,day,at,zoned,word,none\n' +
        '1,1.5,true,2024-02-29,2024-02-29 12:00:00,2024-02-29T12:00:00+02:00,one,\n' +
        '-2,2,false,2024-03-01,2024-03-01 00:00:00,2024-03-01T00:00:00Z,two,\n',
    )
    expect(typesOf(table)).toEqual({
      n: 'Int64',
      x: 'Float64',
      flag: 'Bool',
      day: 'Date32<DAY>',
      at: 'Timestamp<MICROSECOND>',
      zoned: 'Timestamp<MICROSECOND, UTC>',
      word: 'Dictionary<Int32, Utf8>',
      none: 'Dictionary<Int32, Utf8>',
    })
    expect(rowsOf(table)[0]).toEqual([
      1n,
      1.5,
      true,
      Date.UTC(2024, 1, 29),
      Date.UTC(2024, 1, 29, 12),
      Date.UTC(2024, 1, 29, 10),
      'one',
      null,
    ])
  })

  test('types are found over all rows, so that a late fraction is not rounded', async () => {
    const table = await read('late.csv', `a\n${'1\n'.repeat(50_000)}1.5\n`)
    expect(table.getChild('a')!.get(50_000)).toBe(1.5)
  })

  test('a late word makes the column text', async () => {
    const table = await read('late-word.csv', `a\n${'1\n'.repeat(50_000)}x\n`)
    expect([table.getChild('a')!.get(0), table.getChild('a')!.get(50_000)]).toEqual(['1', 'x'])
  })

  test.each([[','], [';'], ['\t'], ['|']])('delimiter %j is found', async (delimiter) => {
    const lines = [
      ['a', 'b', 'c'],
      ['1', '"x,;|\ty"', '2'],
    ].map((row) => row.join(delimiter))
    expect(rowsOf(await read('delimited.csv', lines.join('\r\n')))).toEqual([[1n, 'x,;|\ty', 2n]])
  })

  test('quotes may hold line breaks, delimiters and quotes', async () => {
    const table = await read('quotes.csv', '"a ""b""","c\nd"\n"x, ""y""","1\n2"\n')
    expect(table.schema.names).toEqual(['a "b"', 'c\nd'])
    expect(rowsOf(table)).toEqual([['x, "y"', '1\n2']])
  })

  test('names that differ by case only, or that are odd, are kept', async () => {
    const table = await read('names.csv', 'a,A,🙂,</script>,,a_1\n1,2,3,4,5,6\n')
    expect(table.schema.names).toEqual(['a', 'A', '🙂', '</script>', 'column4', 'a_1'])
    expect(rowsOf(table)).toEqual([[1n, 2n, 3n, 4n, 5n, 6n]])
  })

  test('a header alone is a table without rows', async () => {
    for (const content of ['a,b', 'a,b\n']) {
      const table = await read('header.csv', content)
      expect([table.numRows, table.schema.names]).toEqual([0, ['a', 'b']])
    }
  })

  test('the first line is the header even if all columns are text', async () => {
    expect(rowsOf(await read('text.csv', 'a,b\nx,y\n'))).toEqual([['x', 'y']])
  })

  test('without a header the columns are numbered', async () => {
    const table = await read('headerless.csv', '1,x\n2,y\n', { csv: { header: false } })
    expect(table.schema.names).toEqual(['column0', 'column1'])
    expect(rowsOf(table)).toEqual([
      [1n, 'x'],
      [2n, 'y'],
    ])
  })

  test('null strings are those asked for', async () => {
    const options = { csv: { nullStrings: ['', 'NA', '-'] } }
    const table = await read('nulls.csv', 'a,b\n1,x\nNA,-\n,y\n', options)
    expect([valuesOf(table, 'a'), valuesOf(table, 'b')]).toEqual([
      [1n, null, null],
      ['x', null, 'y'],
    ])
  })

  test('a byte order mark is not part of the first name', async () => {
    expect((await read('bom.csv', '\ufeffa,b\n1,2\n')).schema.names).toEqual(['a', 'b'])
  })

  test('lines that begin with # are rows', async () => {
    expect((await read('hash.csv', 'a,b\n#1,2\n3,4\n')).numRows).toBe(2)
  })

  test.each([['\n'], ['\r\n'], ['\r']])('lines may end in %j', async (end) => {
    const content = ['a,b', '1,x', '', '2,y', ''].join(end)
    expect(rowsOf(await read('endings.csv', content))).toEqual([
      [1n, 'x'],
      [2n, 'y'],
    ])
  })

  test('gzip is unpacked, by content', async () => {
    const content = gzipSync('a,b\n1,x\n')
    expect(rowsOf(await read('zipped.csv.gz', content))).toEqual([[1n, 'x']])
    expect(rowsOf(await read('zipped.csv', content))).toEqual([[1n, 'x']])
  })

  test('only the wanted columns are returned', async () => {
    expect(rowsOf(await read('wanted.csv', 'a,b,c\n1,2,3\n', { columns: ['c', 'a'] }))).toEqual([
      [3n, 1n],
    ])
  })
})

describe('JSON', () => {
  const records = '{"a":1,"b":"x"}\n{"a":2.5,"b":null}\n'

  test.each([
    ['array.json', `[${records.trim().replace('\n', ',')}]`],
    ['lines.ndjson', records],
    ['lines.jsonl', records],
    ['lines.json', records],
    ['rows.json', '[["a","b"],[1,"x"],[2.5,null]]'],
    ['rows.ndjson', '["a","b"]\n[1,"x"]\n[2.5,null]\n'],
  ])('%s', async (name, content) => {
    const table = await read(name, content)
    expect(typesOf(table)).toEqual({ a: 'Float64', b: 'Dictionary<Int32, Utf8>' })
    expect(rowsOf(table)).toEqual([
      [1, 'x'],
      [2.5, null],
    ])
    const zipped = await read(`${name}.gz`, gzipSync(content))
    expect(rowsOf(zipped)).toEqual(rowsOf(table))
    const marked = await read(`marked-${name}`, `\ufeff${content}`)
    expect([marked.schema.names, rowsOf(marked)]).toEqual([['a', 'b'], rowsOf(table)])
  })

  test('integers of 64 bits are exact, also where signs are mixed', async () => {
    const table = await read(
      'big.ndjson',
      '{"a":9223372036854775807}\n{"a":-9223372036854775808}\n',
    )
    expect(valuesOf(table, 'a')).toEqual([9223372036854775807n, -9223372036854775808n])
  })

  test('larger integers are the nearest double', async () => {
    const table = await read('huge.ndjson', '{"a":18446744073709551615}\n{"a":-1}\n')
    expect(valuesOf(table, 'a')).toEqual([2 ** 64, -1])
  })

  test('mixed types become text, nested values JSON text', async () => {
    const table = await read(
      'mixed.ndjson',
      '{"m":1,"n":{"x":1}}\n{"m":"one","n":{"y":[1,"2",null]}}\n{"m":true,"n":null}\n{"m":[1,"a"]}\n',
    )
    expect(valuesOf(table, 'm')).toEqual(['1', 'one', 'true', '[1,"a"]'])
    expect(valuesOf(table, 'n')).toEqual(['{"x":1}', '{"y":[1,"2",null]}', null, null])
    const lists = await read('lists.json', '[{"l":[1,2]},{"l":["a",{"b":null}]}]')
    expect(valuesOf(lists, 'l')).toEqual(['[1,2]', '["a",{"b":null}]'])
  })

  test('a key that comes late is a column', async () => {
    const table = await read('late.ndjson', `${'{"a":1}\n'.repeat(30_000)}{"a":1.5,"b":2}\n`)
    expect(table.get(30_000)!.toJSON()).toEqual({ a: 1.5, b: 2n })
  })

  test('keys that differ by case only are two columns', async () => {
    const table = await read('case.json', '[{"a":1,"A":2,"b_1":3,"b":4},{"A":5}]')
    expect(table.schema.names).toEqual(['a', 'A', 'b_1', 'b'])
    expect(rowsOf(table)).toEqual([
      [1n, 2n, 3n, 4n],
      [null, 5n, null, null],
    ])
  })

  test('odd keys are kept', async () => {
    const key = `it's "odd"\n</script> 🙂`
    const table = await read('odd.json', JSON.stringify([{ [key]: 1 }]))
    expect(table.schema.names).toEqual([key])
  })

  test.each([
    [
      'dates.ndjson',
      '{"d":"2024-02-29","t":"2024-02-29T10:00:00","z":"2024-02-29T10:00:00+02:00","u":"01-02-2024"}\n',
    ],
    [
      'dates.json',
      '[["d","t","z","u"],["2024-02-29","2024-02-29T10:00:00","2024-02-29T10:00:00+02:00","01-02-2024"]]',
    ],
  ])('dates and timestamps are found as in CSV: %s', async (name, content) => {
    const table = await read(name, content)
    expect(typesOf(table)).toEqual({
      d: 'Date32<DAY>',
      t: 'Timestamp<MICROSECOND>',
      z: 'Timestamp<MICROSECOND, UTC>',
      u: 'Dictionary<Int32, Utf8>',
    })
    expect(valuesOf(table, 'z')).toEqual([Date.UTC(2024, 1, 29, 8)])
  })

  test('numbers, booleans and missing values in quotes are strings', async () => {
    const content = '{"n":"1","f":"true","m":"NA"}\n'
    expect(rowsOf(await read('strings.ndjson', content))).toEqual([['1', 'true', 'NA']])
  })

  test('an empty array is a table without rows and columns', async () => {
    const table = await read('empty.json', ' [ ] \n')
    expect([table.numRows, table.numCols]).toEqual([0, 0])
  })
})

describe('paths', () => {
  test.each([
    'a*b.csv',
    'a?.csv',
    'a[bc].csv',
    'back\\slash*.csv',
    `it's.csv`,
    'a=1/b.csv',
    '~x.csv',
    'ünï 🙂.csv',
  ])('%s is read literally', async (name) => {
    await folder.write('ab.csv', 'wrong\n1\n')
    expect((await read(name, 'right\n1\n')).schema.names).toEqual(['right'])
  })

  test('a file: URL is a path', async () => {
    const path = await folder.write('url.csv', 'a\n1\n')
    expect((await readTable(new URL(`file://${path}`))).numRows).toBe(1)
  })

  test('a link is followed', async () => {
    await symlink(await folder.write('target.csv', 'a\n1\n'), folder.path('link.csv'))
    expect((await readTable(folder.path('link.csv'))).numRows).toBe(1)
  })
})
