import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseReport } from '@leeway/monitoring-report'
import { describe, expect, it } from 'vitest'
import { exampleFiles } from './example-files.ts'
import { runLeeway } from './run-leeway.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder(exampleFiles)
const compare = (...args: string[]) =>
  runLeeway(['compare', '--reference', 'reference.csv', '--current', ...args], { cwd: folder })
const history = join(folder, 'history')
mkdirSync(history)
const first = await compare(
  'same.csv',
  '--format',
  'json',
  '--generated-at',
  '2026-11-01T06:00:00Z',
)
for (let day = 1; day <= 20; day += 1) {
  const at = `2026-11-${String(day).padStart(2, '0')}T06:00:00Z`
  const report = { ...parseReport(first.stdout), generatedAt: at, runId: `day-${day}` }
  writeFileSync(join(history, `${day}.json`), JSON.stringify(report))
}
writeFileSync(join(history, 'settings.json'), '{ "theme": "dark" }')
const now = ['--generated-at', '2026-11-21T06:00:00Z']

describe('leeway compare --previous', () => {
  it('says what changed since a report', async () => {
    const { code, stdout } = await compare('moved.csv', '--previous', 'history/20.json', ...now)
    expect(code).toBe(0)
    expect(stdout).toMatch(/Since the last report\n {2}against run day-20\n {2}newly drifted: x\n/)
    expect(stdout).toContain('  Drift share: 0.0000 → 0.5000\n  Drifted columns: 0 → 1\n')
    expect(stdout).not.toContain('Trends')
  })

  it('takes a folder as the history, in JSON and HTML too', async () => {
    const out = join(folder, 'out/')
    const { stdout } = await compare('moved.csv', '--previous', 'history', '--out', out, ...now)
    expect(stdout).toMatch(/Trends\n {2}(no pattern|▁)/)
    const report = parseReport(readFileSync(join(out, 'report.json'), 'utf8'))
    expect(report.comparison?.previousRunId).toBe('day-20')
    expect(report.trends?.find(({ column }) => column === 'x')?.points).toHaveLength(21)
    const page = readFileSync(join(out, 'report.html'), 'utf8')
    const titles = [...page.matchAll(/<h2 id="[a-z]+-title">([^<]*)<\/h2>/g)].map(
      ([, text]) => text,
    )
    expect(titles).toEqual(expect.arrayContaining(['Since the last report', 'Trends']))
    expect(/<p>21.{1,8}reports, 1.{1,8}November.{1,8}2026/.test(page)).toBe(true)
  })

  it.each([
    ['nothing', 'nowhere.json', /--previous nowhere\.json: no such file or folder/],
    [
      'no report',
      'history/settings.json',
      /--previous history\/settings\.json: expected an object/,
    ],
    ['no JSON', 'same.csv', /--previous same\.csv: not JSON/],
    ['a folder without reports', 'empty', /--previous empty: the folder holds no report/],
  ])('%s: exit code 3, and says where', async (_, path, message) => {
    mkdirSync(join(folder, 'empty'), { recursive: true })
    const { code, stdout, stderr } = await compare('same.csv', '--previous', path)
    expect([code, stdout]).toEqual([3, ''])
    expect(stderr).toMatch(message)
  })

  it('a report of another monitor: exit code 2, and says which', async () => {
    const { code, stderr } = await compare('same.csv', '--previous', 'history', '--name', 'odds')
    expect(code).toBe(2)
    expect(stderr).toContain(
      '--previous (see --name): run "day-1" is of the monitor "compare", expected "odds"',
    )
  })
})
