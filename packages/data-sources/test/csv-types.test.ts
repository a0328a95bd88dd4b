import { describe, expect, test } from 'vitest'
import { type ReadOptions, readTable } from '../src/index.ts'
import { typesOf, valuesOf } from './table-content.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const text = 'Dictionary<Int32, Utf8>'
const day = (month: number, date: number): number => Date.UTC(2024, month - 1, date)

/** Type and values of the column `a` of a CSV file that has these fields in it. */
async function column(fields: readonly string[], options?: ReadOptions): Promise<unknown[]> {
  const path = await folder.write('column.csv', ['a', ...fields, ''].join('\n'))
  const table = await readTable(path, options)
  return [typesOf(table).a, valuesOf(table, 'a')]
}

describe('booleans', () => {
  test('are true and false', async () => {
    expect(await column(['true', 'false'])).toEqual(['Bool', [true, false]])
  })

  test.each([
    [['yes', 'no']],
    [['T', 'F']],
    [['Y', 'N']],
    [['True', 'False']],
    [['TRUE', 'FALSE']],
    [['true', 'False']],
    [['true', 'false', 'unknown']],
  ])('%j keep their spelling', async (fields) => {
    expect(await column(fields)).toEqual([text, fields])
  })

  test('0 and 1 are integers', async () => {
    expect(await column(['0', '1'])).toEqual(['Int64', [0n, 1n]])
  })
})

describe('numbers', () => {
  test.each([
    [['1', '+2', '-3'], 'Int64', [1n, 2n, -3n]],
    [['9223372036854775807', '-9223372036854775808'], 'Int64', [2n ** 63n - 1n, -(2n ** 63n)]],
    [['9223372036854775808', '1'], 'Float64', [2 ** 63, 1]],
    [['1', '.5', '2.', '1e3', '-1E-3'], 'Float64', [1, 0.5, 2, 1000, -0.001]],
    [['1', 'inf', '-Infinity', '+INF', 'nan'], 'Float64', [1, Infinity, -Infinity, Infinity, NaN]],
    [['1e3', '2e3'], 'Float64', [1000, 2000]],
  ])('%j', async (fields, type, values) => {
    expect(await column(fields)).toEqual([type, values])
  })

  test.each([[['1', '1_000']], [['0x10']], [['"1,5"', '"2,5"']], [['€1']], [['1%']], [['1 000']]])(
    '%j is text',
    async (fields) => {
      expect((await column(fields))[0]).toBe(text)
    },
  )

  test('what DuckDB alone would take for a thousand is found far below', async () => {
    const [type, values] = await column([...Array<string>(3000).fill('1.5'), '1_000'])
    expect([type, (values as unknown[]).at(-1)]).toEqual([text, '1_000'])
  })
})

describe('decimal commas', () => {
  async function types(name: string, content: string): Promise<unknown[]> {
    const table = await readTable(await folder.write(name, content))
    return [typesOf(table).a, valuesOf(table, 'a')]
  }

  test('are read between semicolons, whole numbers among them', async () => {
    expect(await types('comma.csv', 'a;b\n1,5;x\n-2;y\n0,125;z\n')).toEqual([
      'Float64',
      [1.5, -2, 0.125],
    ])
    expect(await types('thirds.csv', 'a;b\n1,234;x\n')).toEqual(['Float64', [1.234]])
  })

  test('are read between tabs and bars unless they may be thousands', async () => {
    expect(await types('comma.tsv', 'a\tb\n1,5\tx\n1,234\ty\n')).toEqual(['Float64', [1.5, 1.234]])
    expect(await types('thousands.tsv', 'a\tb\n1,234\tx\n56\ty\n')).toEqual([text, ['1,234', '56']])
    expect(await types('thousands.psv', 'a|b\n1,234,567|x\n')).toEqual([text, ['1,234,567']])
  })

  test('do not mix with points', async () => {
    expect(await types('mixed.csv', 'a;b\n1,5;x\n1.5;y\n')).toEqual([text, ['1,5', '1.5']])
  })
})

describe('dates', () => {
  const first = [day(2, 1), day(2, 13)]
  test.each([
    ['year-month-day', ['2024-02-01', '2024-2-13']],
    ['year/month/day', ['2024/02/01', '2024/2/13']],
    ['day.month.year', ['01.02.2024', '13.2.2024']],
    ['day/month/year', ['01/02/2024', '13/2/2024']],
    ['month/day/year', ['02/01/2024', '2/13/2024']],
    ['day-month-year', ['01-02-2024', '13-2-2024']],
    ['month-day-year', ['02-01-2024', '2-13-2024']],
  ])('%s', async (_, fields) => {
    expect(await column(fields)).toEqual(['Date32<DAY>', first])
  })

  test('day and month stay text unless one of all rows tells them apart', async () => {
    const same = Array<string>(3000).fill('01/02/2024')
    expect((await column(same))[0]).toBe(text)
    expect((await column([...same, '01/13/2024']))[1]).toContain(day(1, 13))
    expect((await column([...same, '13/01/2024']))[1]).toContain(day(1, 13))
    expect((await column([...same, '13/01/2024', '01/13/2024']))[0]).toBe(text)
  })

  test.each([
    [['01/13/24']],
    [['2024-02-30']],
    [['2024-02-01', '01.02.2024']],
    [['20240201', 'x']],
    [['epoch']],
  ])('%j is text', async (fields) => {
    expect((await column(fields))[0]).toBe(text)
  })

  test('a column has its own notation, whatever its neighbours have', async () => {
    const path = await folder.write(
      'notations.csv',
      'iso,slashes,dots,us,at\n2024-02-13,2024/02/13,13.02.2024,02/13/2024,13.02.2024 10:30\n',
    )
    const table = await readTable(path)
    for (const name of ['iso', 'slashes', 'dots', 'us']) {
      expect([name, typesOf(table)[name], valuesOf(table, name)]).toEqual([
        name,
        'Date32<DAY>',
        [day(2, 13)],
      ])
    }
    expect(valuesOf(table, 'at')).toEqual([Date.UTC(2024, 1, 13, 10, 30)])
  })
})

describe('timestamps and times', () => {
  const local = 'Timestamp<MICROSECOND>'
  const zoned = 'Timestamp<MICROSECOND, UTC>'
  const noon = Date.UTC(2024, 1, 13, 12)
  test.each([
    [['2024-02-13 12:00', '2024-02-13T12:00:00', '2024-02-13 12:00:00.000'], local],
    [['2024/02/13 12:00', '2024/2/13 12:00:00', '2024/02/13 12:00:00.000'], local],
    [['13.02.2024 12:00'], local],
    [['13/02/2024 12:00'], local],
    [['2/13/2024 12:00 PM', '02/13/2024 12:00:00 PM'], local],
    [['2024-02-13T12:00:00Z', '2024-02-13 14:00:00+02', '2024-02-13T09:30:00.0-0230'], zoned],
  ])('%j', async (fields, type) => {
    expect(await column(fields)).toEqual([type, fields.map(() => noon)])
  })

  test('a date among timestamps is its midnight', async () => {
    expect(await column(['2024-02-13', '2024-02-13 12:00'])).toEqual([local, [day(2, 13), noon]])
  })

  test('with a zone in some rows only they are text', async () => {
    expect((await column(['2024-02-13T12:00:00Z', '2024-02-13T12:00:00']))[0]).toBe(text)
  })

  test('times of day', async () => {
    expect(await column(['12:00', '12:00:00.5'])).toEqual([
      'Time64<MICROSECOND>',
      [43_200_000_000n, 43_200_500_000n],
    ])
  })
})

describe('missing values', () => {
  test('are empty, NA, N/A, NULL and null, quoted or not, in columns of any type', async () => {
    const missing = ['""', 'NA', 'N/A', 'NULL', 'null', '"NA"']
    const nulls = missing.map(() => null)
    expect(await column(['1', ...missing])).toEqual(['Int64', [1n, ...nulls]])
    expect(await column(['x', ...missing])).toEqual([text, ['x', ...nulls]])
    expect(await column(missing)).toEqual([text, nulls])
  })

  test('are those asked for instead', async () => {
    const options = { csv: { nullStrings: ['-'] } }
    expect(await column(['NA', '-', 'x'], options)).toEqual([text, ['NA', null, 'x']])
    expect(await column(['1', '-'], options)).toEqual(['Int64', [1n, null]])
  })
})

describe('blanks', () => {
  test.each([
    [[' 1', '2 ', ' ', ' NA'], 'Int64', [1n, 2n, null, null]],
    [[' 1.5', '\t2 '], 'Float64', [1.5, 2]],
    [[' true', 'false '], 'Bool', [true, false]],
    [[' 2024-02-13 ', '2024-02-13'], 'Date32<DAY>', [day(2, 13), day(2, 13)]],
    [[' x', 'x', ' '], text, [' x', 'x', ' ']],
    [[' 1', 'x'], text, [' 1', 'x']],
  ])('%j', async (fields, type, values) => {
    expect(await column(fields)).toEqual([type, values])
  })

  test('are not part of a name, except within its quotes', async () => {
    const path = await folder.write('names.csv', 'a, b ,\tc, "d" ," e "\n1, 2 ,3,4,5\n')
    const table = await readTable(path)
    expect(table.schema.names).toEqual(['a', 'b', 'c', 'd', ' e '])
    expect(Object.values(typesOf(table))).toEqual(Array(5).fill('Int64'))
  })
})

test.each([
  ['\r\n', '\n'],
  ['\n', '\r\n'],
  ['\n', '\r'],
])('lines end in %j and a quoted name holds %j', async (end, within) => {
  const lines = [`"a${within}b",c`, `1,"x${within}y"`, '2,z', '']
  const table = await readTable(await folder.write('breaks.csv', lines.join(end)))
  expect(table.schema.names).toEqual([`a${within}b`, 'c'])
  expect([valuesOf(table, `a${within}b`), valuesOf(table, 'c')]).toEqual([
    [1n, 2n],
    [`x${within}y`, 'z'],
  ])
})
