import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code!)

test('the example runs', async () => {
  const stdout = await run(examples[0]!)
  expect(stdout).toMatch(/^critical The data set has drifted: 1 of 2 judged columns/)
  expect(stdout).toContain('warning Column temperature has drifted: its effect is 0.')
})

test('the example with a history runs', async () => {
  const stdout = await run(examples.find((code) => code.includes('history'))!)
  expect(stdout).toMatch(
    /^still drifted: load\nThe effect of load went up on 13 November 2026 and stayed there: /,
  )
})

async function run(code: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@leeway/source', '--input-type=module-typescript', '--eval', code],
    { cwd: fileURLToPath(new URL('..', import.meta.url)) },
  )
  return stdout
}

test('the example of a reference that is kept runs', async () => {
  const code = examples.find((example) => example.includes('profileReference')) ?? ''
  expect(await run(code)).toBe('temperature rank-omnibus drifted\nload rank-omnibus stable\n')
})
