import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { dataFormats } from '../src/index.ts'

const packageFolder = fileURLToPath(new URL('..', import.meta.url))
const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')

test('the example prints what it says', async () => {
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? []
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@leeway/source', '--input-type=module-typescript', '--eval', code],
    { cwd: packageFolder },
  )
  const promised = [...code.matchAll(/\/\/ → (.*)/g)].map(([, text]) => text)
  expect(promised.length).toBeGreaterThan(0)
  expect(stdout.trim().split('\n')).toEqual(promised)
})

test('every extension is listed', () => {
  for (const extension of dataFormats.flatMap(({ extensions }) => extensions)) {
    expect(readme).toContain(`\`${extension}\``)
  }
})
