import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseReport } from '@leeway/monitoring-report'
import { findBrowser } from '@leeway/report-renderer'
import { describe, expect, it } from 'vitest'
import { csv, exampleFiles, exampleRows } from './example-files.ts'
import { runLeeway } from './run-leeway.ts'
import { temporaryFolder } from './temporary-folder.ts'

const hostile = ['x', 'c', `"it's"`, 'line\nend', '👩‍🔬 </script>', '\u001b[31mred', 'a=b']
const browser = await findBrowser()
const folder = temporaryFolder({
  ...exampleFiles,
  'hostile.csv': csv(
    hostile,
    exampleRows(200).map(([x, c]) => [x, c, x, x, x, x, x]),
  ),
  'hostile-moved.csv': csv(
    hostile,
    exampleRows(200, 0.5).map(([x, c]) => [x, c, x, x, x, x, x]),
  ),
})
const compare = (...args: string[]) =>
  runLeeway(['compare', '--reference', 'reference.csv', ...args], { cwd: folder })
const fixed = ['--generated-at', '2026-11-23T09:00:00Z', '--run-id', 'fixed']

describe('standard output', () => {
  it('holds JSON and nothing else with --format json', async () => {
    const { stdout, stderr } = await compare('--current', 'moved.csv', '--format', 'json', ...fixed)
    expect(parseReport(stdout)).toMatchObject({
      runId: 'fixed',
      generatedAt: '2026-11-23T09:00:00Z',
      dataDrift: { driftedColumns: 1, totalColumns: 2 },
    })
    expect(stderr).toBe('')
  })

  it('holds a page and nothing else with --format html', async () => {
    const { stdout, stderr } = await compare('--current', 'moved.csv', '--format', 'html')
    expect(stdout).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/i)
    expect(stderr).toBe('')
  })

  it.skipIf(browser === undefined)(
    'holds the text when a PDF is written, and nothing is where none could be made',
    async () => {
      const out = join(folder, 'moved.pdf')
      const args = ['--current', 'moved.csv', '--format', 'pdf', '--out', out]
      const env = { PUPPETEER_EXECUTABLE_PATH: join(folder, 'no-browser') }
      const without = await runLeeway(['compare', '--reference', 'reference.csv', ...args], {
        cwd: folder,
        env,
      })
      expect(without).toMatchObject({
        code: 4,
        stderr: expect.stringContaining('the pdf report could not be written to'),
      })
      expect(existsSync(out)).toBe(false)
      const written = await runLeeway(['compare', '--reference', 'reference.csv', ...args], {
        cwd: folder,
        env: { PUPPETEER_EXECUTABLE_PATH: browser?.path ?? '' },
      })
      expect(written.stderr).toBe('')
      expect(written.stdout).toMatch(/^The data has drifted/)
      expect(written.stdout.endsWith(`Written\n  ${out}\n`)).toBe(true)
      const pdf = readFileSync(out, 'latin1')
      expect(pdf).toMatch(/^%PDF-1\.\d[\s\S]*%%EOF\s*$/)
    },
  )

  it('holds the text, without colours, when files are written', async () => {
    const out = join(folder, 'new', 'folder')
    const files = ['json', 'html', 'text'].flatMap((format) => ['--format', format])
    const { stdout } = await compare('--current', 'moved.csv', ...files, '--out', out)
    expect(stdout).toMatch(/^The data has drifted/)
    expect(stdout).not.toContain('\u001b')
    const names = ['report.json', 'report.html', 'report.txt']
    expect(
      stdout.endsWith(`Written\n${names.map((name) => `  ${join(out, name)}\n`).join('')}`),
    ).toBe(true)
    expect(stdout.startsWith(readFileSync(join(out, 'report.txt'), 'utf8'))).toBe(true)
  })

  it('adds timings only when asked', async () => {
    const plain = await compare('--current', 'same.csv', '--format', 'json')
    const timed = await compare('--current', 'same.csv', '--format', 'json', '--timings')
    expect(parseReport(plain.stdout).timings).toBeUndefined()
    expect(Object.keys(parseReport(timed.stdout).timings ?? {})).toEqual([
      'read reference',
      'read current',
      'judge',
    ])
  })

  it('may go away early', async () => {
    const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
    const args = ['compare', '--reference', 'reference.csv', '--current', 'moved.csv']
    const child = spawn(
      process.execPath,
      ['--conditions=@leeway/source', main, ...args, '--format', 'html'],
      { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    child.stdout.destroy()
    let stderr = ''
    child.stderr.on('data', (text) => {
      stderr += text
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})

it('takes paths as its user does, from the folder it is called in', async () => {
  mkdirSync(join(folder, 'below'))
  const result = await runLeeway(
    ['compare', '--reference', '../reference.csv', '--current', '../same.csv', '--out', 'r.json'],
    { cwd: join(folder, 'below') },
  )
  expect(result.code).toBe(0)
  expect(parseReport(readFileSync(join(folder, 'below', 'r.json'), 'utf8')).alerts).toEqual([])
})

it('gives the same bytes in every time zone and locale', async () => {
  const data = new URL('../../../../node_modules/vega-datasets/data/', import.meta.url)
  const file = (name: string) => fileURLToPath(new URL(name, data))
  const run = async (out: string, env: Record<string, string>) => {
    const files = ['--reference', file('seattle-weather.csv'), '--current', file('weather.csv')]
    const args = ['compare', ...files, ...fixed, '--format', 'json', '--format', 'html']
    const result = await runLeeway([...args, '--out', out], { cwd: folder, env })
    expect(result).toMatchObject({ code: 0, stderr: '' })
    return ['report.json', 'report.html'].map((name) => readFileSync(join(folder, out, name)))
  }
  const there = await run('there', { TZ: 'Asia/Kathmandu', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE' })
  const here = await run('here', { TZ: 'UTC', LC_ALL: 'C' })
  expect(there).toEqual(here)
  expect(parseReport(here[0]?.toString() ?? '').dataDrift?.columns.length).toBeGreaterThan(5)
})

it('survives names with quotes, line ends, emoji, markup and terminal codes', async () => {
  const { code, stdout, stderr } = await runLeeway(
    ['compare', '--reference', 'hostile.csv', '--current', 'hostile-moved.csv', '--test', 'a=b=ks'],
    { cwd: folder },
  )
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  for (const shown of [`"it's"`, 'line\\nend', '👩‍🔬 </script>', '\\u{1b}[31mred']) {
    expect(stdout).toContain(`\n✗ ${shown} `)
  }
  expect(stdout).toMatch(/^✗ a=b .* ks /m)
  expect(stdout).not.toContain('\u001b')
})

it('shows no value of a sensitive column', async () => {
  const { stdout } = await compare(
    ...['--current', 'moved.csv', '--sensitive', 'x', '--format', 'json'],
  )
  const column = parseReport(stdout).dataDrift?.columns.find(({ name }) => name === 'x')
  expect(column?.status).toBe('drifted')
  expect(column?.distribution).toBeUndefined()
  expect(JSON.stringify(column)).not.toContain('mean')
})

it('names the comparison and its files, in every form', async () => {
  const out = join(folder, 'named')
  const files = ['text', 'json', 'html'].flatMap((format) => ['--format', format])
  const args = ['--current', join(folder, 'moved.csv'), '--name', 'odds', '--out', out]
  const { stdout } = await compare(...args, ...files)
  const facts = 'Reference reference.csv, 200 rows; current moved.csv, 200 rows;'
  expect(stdout.replaceAll('\n', ' ')).toContain(facts)
  expect(parseReport(readFileSync(join(out, 'report.json'), 'utf8')).monitor).toMatchObject({
    name: 'odds',
    labels: { reference_file: 'reference.csv', current_file: 'moved.csv' },
  })
  const page = readFileSync(join(out, 'report.html'), 'utf8')
  expect(page).toContain('<span>against reference.csv, 200\u00a0rows</span>')
  expect(page).toContain('<title>odds: monitoring report</title>')
})

it('lets options stand above the mapping file', async () => {
  const mapping = temporaryFolder({ 'm.json': '{ "target": "c", "categoricalFeatures": ["x"] }' })
  const { stdout } = await compare(
    ...['--current', 'moved.csv', '--mapping', join(mapping, 'm.json'), '--target', 'x'],
    ...['--format', 'json'],
  )
  const report = parseReport(stdout)
  expect(report.targetDrift).toMatchObject({ name: 'x', kind: 'categorical' })
  expect(report.dataDrift?.columns.map(({ name }) => name)).toEqual(['c'])
})
