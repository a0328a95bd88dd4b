import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { csv } from './example-files.ts'
import { runLeeway } from './run-leeway.ts'
import { temporaryFolder } from './temporary-folder.ts'

const MARKER = /marker/i

/** Rows of an id, a free text, a category that is called sensitive, and a number; the later ones have all that checks look for. */
function people(isNow: boolean): string {
  const rows = Array.from({ length: 300 }, (_, i) => [
    isNow && i % 5 === 0 ? 'marker-twice' : `marker-${isNow}-${i}`,
    isNow && i % 4 === 0 ? 'marker again' : `${i} words of marker and ${i % 50}`,
    isNow && i % 3 === 0 ? `new marker ${i % 7}` : `marker${i % 20}@example.org`,
    isNow && i % 2 === 0 ? `marker ${i}` : i % 13,
    i % 17,
  ])
  return csv(['id', 'note', 'mail', 'code', 'open'], rows)
}

const folder = temporaryFolder({
  'before.csv': people(false),
  'now.csv': people(true),
  'mapping.yaml': 'id: id\n',
})

const args = ['compare', '--reference', 'before.csv', '--current', 'now.csv']
const told = ['--mapping', 'mapping.yaml', '--sensitive', 'mail']

it('shows no value of ids, texts and what is called sensitive, in any format', async () => {
  const text = await runLeeway([...args, ...told], { cwd: folder })
  const files = await runLeeway([...args, ...told, '--out', 'reports/'], { cwd: folder })
  expect([text.code, files.code]).toEqual([0, 0])
  const written = ['report.json', 'report.html'].map((name) =>
    readFileSync(join(folder, 'reports', name), 'utf8'),
  )
  for (const output of [text.stdout, text.stderr, files.stdout, files.stderr, ...written]) {
    expect(output).not.toMatch(MARKER)
  }
  expect(text.stdout).toContain('of the values of column mail')
  for (const output of written) expect(output).toContain('mail')
})

it('shows them where the user says so', async () => {
  const shown = ['--not-sensitive', 'note', '--not-sensitive', 'mail', '--format', 'json']
  const { stdout } = await runLeeway([...args, ...shown], { cwd: folder })
  expect(stdout).toMatch(MARKER)
})
