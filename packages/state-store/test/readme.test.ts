import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

test('the example runs', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const example = code.replace("'leeway-state'", JSON.stringify(temporaryFolder()))
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@leeway/source', '--input-type=module-typescript', '--eval', example],
    { cwd: fileURLToPath(new URL('..', import.meta.url)) },
  )
  expect(stdout).toBe('odds succeeded 1\n')
})
