import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { markdownTable } from '../scripts/test-pages/markdown-table.ts'
import { builtinDriftTests } from '../src/index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the table of drift tests says what the records say', () => {
  const rows = builtinDriftTests.map(({ id, accepts, score }) => {
    const drift = `${score.driftWhen.replaceAll('-', ' ')} ${score.defaultThreshold}`
    return [`\`${id}\``, accepts.join(', '), score.kind, drift]
  })
  expect(readme).toContain(markdownTable([['id', 'compares', 'score', 'drift'], ...rows]))
})

test('the examples run', async () => {
  const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code!)
  const outputs = await Promise.all(
    blocks.map(async (code) => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--conditions=@leeway/source', '--input-type=module-typescript', '--eval', code],
        { cwd: fileURLToPath(new URL('..', import.meta.url)) },
      )
      return stdout
    }),
  )
  expect(outputs[0]).toMatch(/^true\n0\.\d\d\n$/)
  expect(outputs[1]).toBe('Shift of the median\n')
})
