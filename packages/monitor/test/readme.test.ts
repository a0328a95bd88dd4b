import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

test('the example runs', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@leeway/source', '--input-type=module-typescript', '--eval', code],
    { cwd: fileURLToPath(new URL('..', import.meta.url)) },
  )
  expect(stdout).toMatch(/^critical The data set has drifted: 1 of 2 judged columns/)
  expect(stdout).toContain('warning Column temperature has drifted: its effect is 0.')
})
