import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)]
  .map(([, code]) => code!)
  .filter((code) => code.includes('console.log'))

async function run(code: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@leeway/source', '--input-type=module-typescript', '--eval', code],
    { cwd: fileURLToPath(new URL('..', import.meta.url)) },
  )
  return stdout
}

test('the first example runs', async () => {
  const stdout = await run(examples[0]!)
  expect(stdout).toMatch(/^critical The data set has drifted: 1 of 2 judged columns/)
  expect(stdout).toContain('warning Column temperature has drifted: its effect is 0.')
})

test('a classifier with a probability', async () => {
  expect(await run(examples[1]!)).toMatch(
    /^classification degraded\nROC AUC is 0\.\d+, 0\.\d+ in the reference: worse by 0\.\d+/,
  )
})

test('a regression, broken down by a column', async () => {
  expect(await run(examples[2]!)).toMatch(/^degraded north 15\.\d\n/)
})

test('a classifier of several labels', async () => {
  expect(await run(examples[3]!)).toMatch(/^0\.\d{3} 0\.511 away draw home\n/)
})

test('a history', async () => {
  expect(await run(examples.find((code) => code.includes('history'))!)).toMatch(
    /^still drifted: load\nThe effect of load went up on 13 November 2026 and stayed there: /,
  )
})

test('the example of a reference that is kept runs', async () => {
  const code = examples.find((example) => example.includes('profileReference')) ?? ''
  expect(await run(code)).toBe('temperature rank-omnibus drifted\nload rank-omnibus stable\n')
})
