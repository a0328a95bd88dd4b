import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { csv, exampleFiles, exampleRows } from './example-files.ts'
import { runLeeway } from './run-leeway.ts'
import { temporaryFolder } from './temporary-folder.ts'

const many = (shift: number) =>
  csv(
    ['x', 'c', 'day', 'note'],
    exampleRows(1500, shift).map(([x, c], i) => [
      x,
      c,
      `2026-01-${10 + (i % 20)}`,
      `note ${i} of a reader`,
    ]),
  )
const folder = temporaryFolder({
  ...exampleFiles,
  'january.csv': many(0),
  'may.csv': many(0.3),
  'roles.yaml': 'datetime: day\ncategoricalFeatures: [c]\n',
})
const run = (...args: string[]) => runLeeway(args, { cwd: folder })
const fixed = ['--generated-at', '2026-11-23T09:00:00Z', '--run-id', 'fixed', '--format', 'json']
const compare = async (reference: string, ...args: string[]) => {
  const files = ['--reference', reference, '--current', 'may.csv']
  const { code, stdout, stderr } = await run('compare', ...files, ...fixed, ...args)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('leeway profile', () => {
  it('writes a profile that compare judges by as by the data', async () => {
    const args = ['--data', 'january.csv', '--out', 'kept/january.json', '--mapping', 'roles.yaml']
    expect(await run('profile', ...args)).toEqual({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(
        /^Wrote kept\/january\.json: 4 columns, 1,500 rows, \d\d kB\.\n$/,
      ),
    })
    const [data, stored] = await Promise.all(
      ['january.csv', 'kept/january.json'].map((file) =>
        compare(file, '--mapping', 'roles.yaml', '--sensitive', 'note'),
      ),
    )
    expect(stored.reference).toEqual(data.reference)
    expect(stored.reference.from).toBe('2026-01-10T00:00:00.000Z')
    const shown = ({ dataQuality }: typeof data) =>
      dataQuality.columns.filter(({ name }: Record<string, unknown>) => name !== 'note')
    const { referenceLongestIntervalSeconds: _, ...times } = shown(data).at(-1).times
    expect(shown(stored)).toEqual([...shown(data).slice(0, -1), { ...shown(data).at(-1), times }])
    expect(stored.skipped).toContainEqual({
      what: 'gaps in time beside the reference of column "day"',
      reason: 'needs_values',
      detail: expect.stringMatching(/Give the data of the reference\.$/),
    })
    const verdicts = ({ dataDrift }: typeof data) =>
      dataDrift.columns.map(({ name, status, effect }: Record<string, unknown>) => ({
        name,
        status,
        effect,
      }))
    expect(verdicts(stored)).toEqual(verdicts(data))
    expect(stored.monitor.labels.reference_file).toBe('january.json')
  })

  it('says in the table what needs the data', async () => {
    await run('profile', '--data', 'january.csv', '--out', 'plain.json')
    const files = ['--reference', 'plain.json', '--current', 'may.csv']
    const { code, stdout } = await run('compare', ...files, '--test', 'x=ks')
    expect(code).toBe(0)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'The test ks needs more than the reference has: it is a stored profile,',
    )
  })

  it('keeps no value of a sensitive column', async () => {
    const args = ['--data', 'january.csv', '--out', 'hidden.json', '--sensitive', 'x']
    expect(await run('profile', ...args)).toMatchObject({ code: 0, stderr: '' })
    const text = readFileSync(join(folder, 'hidden.json'), 'utf8')
    expect(text).not.toContain('of a reader')
    const [x] = JSON.parse(text).columns
    expect(x).toMatchObject({ name: 'x', sensitive: true, sketch: { count: 0 } })
    const report = await compare('hidden.json')
    expect(report.dataDrift.columns[0]).toMatchObject({ name: 'x', reason: 'needs_values' })
  })

  it('is asked for help', async () => {
    const { code, stdout, stderr } = await run('profile', '--help')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect((await run('--help')).stdout).toMatch(/profile .*keep a profile/)
  })

  it.each<[string[], number, string]>([
    [[], 2, 'profile: needs --data FILE'],
    [['--data', 'january.csv'], 2, 'profile: needs --out FILE'],
    [['--data', 'same.csv', '--out', './same.csv'], 2, 'this is the data file'],
    [
      ['--data', 'same.csv', '--out', 'p.json', '--sensitive', 'z'],
      2,
      '--sensitive names column "z"',
    ],
    [['--data', 'same.csv', '--out', 'p.json', '--mapping', 'nowhere.yaml'], 2, 'no such file'],
    [
      ['--data', 'same.csv', '--out', 'p.json', '--not-sensitive', 'z'],
      2,
      'leeway: --not-sensitive names column "z"',
    ],
    [
      ['--data', 'same.csv', '--out', 'p.json', '--mapping', 'nope.yaml'],
      2,
      'nope.yaml: datetime names column "nope", which the data set does not have; it has x, c',
    ],
    [['--data', 'same.csv', '--out', 'p.json', '--policy', 'strict'], 2, 'Expected one of'],
    [['--data', 'missing.csv', '--out', 'p.json'], 3, 'missing.csv: no such file'],
    [['--data', 'header-only.csv', '--out', 'p.json'], 3, 'has no rows'],
    [['--data', 'cut-off.json', '--out', 'p.json'], 3, 'cannot be read as JSON'],
    [['--data', 'same.csv', '--out', '/proc/leeway/p.json'], 4, 'the profile could not be written'],
  ])('%j ends with %i', async (args, code, message) => {
    const result = await run('profile', ...args)
    expect(result).toMatchObject({ code, stdout: '' })
    expect(result.stderr).toMatch(/^leeway: /)
    expect(result.stderr).toContain(message)
    expect(result.stderr).not.toMatch(/^\s+at /m)
    expect(existsSync(join(folder, 'p.json'))).toBe(false)
  })
})

describe('a reference that is no data', () => {
  it.each<[string, (profile: string) => string, string]>([
    [
      'newer',
      (text) => text.replace('"version":1', '"version":7'),
      'found version 7, this release',
    ],
    ['truncated', (text) => text.slice(0, 900), 'it was cut off or damaged'],
    ['damaged', (text) => text.replace('"rows":200', '"rows":201'), 'columns[0].rows must be'],
  ])('%s profile: exit code 3', async (name, change, message) => {
    const [whole, file] = [`whole-${name}.json`, `${name}.json`]
    await run('profile', '--data', 'reference.csv', '--out', whole)
    writeFileSync(join(folder, file), change(readFileSync(join(folder, whole), 'utf8')))
    const result = await run('compare', '--reference', file, '--current', 'same.csv')
    expect(result).toMatchObject({ code: 3, stdout: '' })
    expect(result.stderr).toMatch(new RegExp(`^leeway: ${file}: stored profile: `))
    expect(result.stderr).toContain(message)
  })

  it('a report, or a profile in the place of the current data: exit code 3', async () => {
    await run('profile', '--data', 'reference.csv', '--out', 'reference.json')
    await run('compare', '--reference', 'reference.csv', '--current', 'same.csv', '--out', 'r.json')
    for (const [reference, current, message] of [
      ['r.json', 'same.csv', 'leeway: r.json: is a report of Leeway'],
      ['reference.csv', 'r.json', 'leeway: r.json: is a report of Leeway'],
      ['reference.csv', 'reference.json', 'reference.json: is a stored profile, which can only be'],
    ] as const) {
      const result = await run('compare', '--reference', reference, '--current', current)
      expect(result).toMatchObject({ code: 3, stdout: '' })
      expect(result.stderr).toContain(message)
    }
  })
})
