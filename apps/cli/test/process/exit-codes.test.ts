import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleFiles } from './example-files.ts'
import { runLeeway } from './run-leeway.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder(exampleFiles)
const run = (...args: string[]) => runLeeway(args, { cwd: folder })
const compare = (current: string, ...args: string[]) =>
  run('compare', '--reference', 'reference.csv', '--current', current, ...args)

const stackTrace = /^\s+at /m

describe('exit code 0 or 1: done', () => {
  it.each<[string, string, string[], number]>([
    ['no drift', 'same.csv', ['--fail-on', 'any'], 0],
    ['drift that nobody asked about', 'moved.csv', [], 0],
    ['drift', 'moved.csv', ['--fail-on', 'drift'], 1],
    ['drift, asked about quality', 'leaning.csv', ['--fail-on', 'quality'], 0],
    ['drift within the range, asked about drift', 'leaning.csv', ['--fail-on', 'drift'], 1],
    ['values out of the range', 'moved.csv', ['--fail-on', 'quality'], 1],
    ['missing values', 'gaps.csv', ['--fail-on', 'quality'], 1],
    ['missing values, asked about anything', 'gaps.csv', ['--fail-on', 'any'], 1],
  ])('%s', async (_, current, args, code) => {
    const result = await compare(current, ...args)
    expect(result).toMatchObject({ code, stderr: '' })
    expect(result.stdout).toContain('feature')
  })

  it('fails the gate, and says why, where nothing could be judged for drift', async () => {
    const files = ['--reference', 'few.csv', '--current', 'few.csv']
    const asked = await run('compare', ...files, '--fail-on', 'drift')
    expect(asked.code).toBe(1)
    expect(asked.stdout).toMatch(/^No feature could be judged for drift\.\n/)
    expect(asked.stderr).toMatch(/^leeway: --fail-on: no column could be judged for drift, /)
    expect(await run('compare', ...files, '--fail-on', 'quality')).toMatchObject({
      code: 0,
      stderr: '',
    })
  })

  it('asked for help or the version', async () => {
    const help = await run('compare', '--help')
    expect(help).toMatchObject({ code: 0, stderr: '' })
    expect(help.stdout).toContain('Exit codes:')
    for (const line of help.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
    const version = { code: 0, stderr: '', stdout: `${JSON.parse(manifest).version}\n` }
    expect(await run('--version')).toEqual(version)
  })
})

describe('exit code 2: wrong usage or configuration', () => {
  it.each<[string, string[], string]>([
    ['no command', [], 'Usage: leeway'],
    ['a command that is not there', ['compar'], '(Did you mean compare?)'],
    ['an option that is not there', ['compare', '--referense', 'x'], '(Did you mean --reference?)'],
    ['a missing option', ['compare', '--reference', 'same.csv'], 'needs --current FILE'],
    ['arguments without options', ['compare', 'a.csv', 'b.csv'], 'too many arguments'],
  ])('%s', async (_, args, message) => {
    const result = await run(...args)
    expect(result).toMatchObject({ code: 2, stdout: '' })
    expect(result.stderr).toContain(message)
  })

  it.each<[string[], string]>([
    [['--format', 'xml'], 'Expected one of text, json, html, pdf.'],
    [['--format', 'pdf'], '--format pdf: needs --out FILE'],
    [['--policy', 'strict'], 'Expected one of calibrated, evidently, calibrated@1, evidently@1.'],
    [['--task', 'guessing'], 'Expected one of classification, regression, ranking.'],
    [['--fail-on', 'anything'], 'Expected one of drift, quality, performance, any.'],
    [['--sample-rows', '0'], 'Expected a whole number of 1 or more.'],
    [['--drift-share', '0'], 'Expected a share above 0, at most 1.'],
    [['--drift-threshold', 'big'], 'Expected a number.'],
    [['--alpha', '1'], 'Expected a rate above 0, below 1, such as 0.05.'],
    [
      ['--alpha', '0.01', '--policy', 'evidently'],
      'leeway: compare: --alpha 0.01 says nothing under --policy evidently, whose tests go by thresholds of their own',
    ],
    [['--drift-threshold', '2'], 'leeway: --drift-threshold is 2, must be in [0, 1]'],
    [['--generated-at', 'yesterday'], 'Expected a time with its zone'],
    [['--generated-at', '2026-11-23T09:00:00'], 'Expected a time with its zone'],
    [['--run-id', ' '], 'Expected a text that is not empty.'],
    [['--test', 'x'], "--test 'x': expected COLUMN=VALUE"],
    [['--test', 'x=kss'], 'leeway: --test: no drift test "kss", known: '],
    [['--test', 'z=ks'], 'leeway: --test names column "z"'],
    [['--test-kind', 'numeric'], "--test-kind 'numeric': expected KIND=VALUE"],
    [
      ['--test-kind', 'numbers=ks'],
      "no kind 'numbers', expected one of numeric, categorical, text",
    ],
    [['--test-kind', 'numeric=kss'], 'leeway: --test-kind: no drift test "kss", known: '],
    [['--threshold-kind', 'numeric=low'], "--threshold-kind 'numeric=low': 'low' is not a number"],
    [['--threshold-kind', 'numeric=7'], 'leeway: --threshold-kind for numeric is 7, must be in'],
    [['--threshold', 'x=7'], 'leeway: --threshold for "x" is 7, must be in'],
    [
      ['--correction', 'fdr'],
      'Expected one of benjamini-hochberg, benjamini-yekutieli, bonferroni',
    ],
    [['--correction-for', 'z=holm'], 'leeway: --correction-for names column "z"'],
    [['--correction-for', 'x=fdr'], "--correction-for 'x=fdr': expected one of benjamini-hochberg"],
    [['--correction-kind', 'text=fdr'], "--correction-kind 'text=fdr': expected one of benjamini"],
    [['--threshold', 'z=1'], 'leeway: --threshold names column "z"'],
    [['--target', 'nope'], 'leeway: --target names column "nope", which neither data set has'],
    [['--prediction', 'nope'], 'leeway: --prediction names column "nope"'],
    [['--mapping', 'nope.yaml'], 'leeway: nope.yaml: datetime names column "nope"'],
    [['--mapping', 'kinds.yaml'], 'leeway: kinds.yaml: textFeatures names column "nope"'],
    [['--mapping', 'twice.yaml', '--target', 'x'], 'twice.yaml names column "x" both in'],
    [['--format', 'json', '--out', 'r.html'], 'the name says html, --format says json'],
    [['--threshold', 'x=low'], "'low' is not a number"],
    [['--sensitive', 'z'], 'leeway: --sensitive names column "z"'],
    [['--mapping', 'nowhere.yaml'], '--mapping nowhere.yaml: no such file'],
    [['--mapping', 'mapping.yaml'], "mapping.yaml:1:1: unknown key 'numerical_features'"],
    [['--format', 'json', '--format', 'html'], 'several formats need --out FOLDER'],
    [['--out', 'report.doc'], '--out report.doc: say which --format'],
    [['--out', 'same.csv', '--format', 'json'], 'this is one of the data files'],
  ])('%j', async (args, message) => {
    const result = await compare('same.csv', ...args)
    expect(result).toMatchObject({ code: 2, stdout: '' })
    expect(result.stderr).toContain(message)
    expect(result.stderr).toMatch(/^leeway: /)
    expect(result.stderr).not.toMatch(stackTrace)
  })
})

describe('exit code 3: data could not be read', () => {
  it.each<[string, string]>([
    ['missing.csv', 'no such file'],
    ['empty.csv', 'is empty'],
    ['header-only.csv', 'has no rows'],
    ['stranger.csv', "reference.csv has 'x', 'c'; stranger.csv has 'u', 'v'"],
    ['twice.csv', 'more than one column called "x"'],
    ['text.parquet', 'is called Parquet but its content is text'],
    ['cut-off.json', 'cannot be read as JSON'],
    ['binary.csv', 'is called CSV but its content is binary data'],
    ['.', 'is a directory'],
  ])('%s', async (file, message) => {
    const result = await compare(file, '--fail-on', 'any')
    expect(result).toMatchObject({ code: 3, stdout: '' })
    expect(result.stderr).toMatch(/^leeway: /)
    expect(result.stderr).toContain(message)
    expect(result.stderr).toContain(file)
    expect(result.stderr).not.toMatch(stackTrace)
  })
})

describe('exit code 4: the report was made, but not written', () => {
  it.each([
    [
      'a file where a folder should be',
      'reference.csv/report.json',
      'a part of the path is a file',
    ],
    ['a folder that cannot be made', '/proc/leeway/report.json', '/proc/leeway/report.json'],
  ])('%s: the text comes out all the same', async (_, out, message) => {
    const result = await compare(
      'moved.csv',
      '--format',
      'json',
      '--out',
      out,
      '--fail-on',
      'drift',
    )
    expect(result.code).toBe(4)
    expect(result.stdout).toContain('drifted')
    expect(result.stderr).toContain(message)
    expect(result.stderr).not.toMatch(stackTrace)
  })

  it('one of two files is written', async () => {
    const out = temporaryFolder({ 'report.html/in-the-way': '' })
    const result = await compare('moved.csv', '--out', out)
    expect(result.code).toBe(4)
    expect(result.stderr).toContain(`${join(out, 'report.html')}: it is a folder`)
    expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))).toHaveProperty('alerts')
    expect(result.stdout).toContain(join(out, 'report.json'))
  })
})

describe('one column that cannot be judged leaves the others their verdicts', () => {
  it.each([
    ['nulls.csv', 'The current data hold no value'],
    ['words.csv', 'The reference holds numbers, the current data strings'],
  ])('%s', async (file, message) => {
    const { code, stdout, stderr } = await compare(file)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^✓ c +0\.0000/m)
    expect(stdout).toContain(message)
  })
})
