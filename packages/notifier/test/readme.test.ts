import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { webhookBodySchema } from './support/webhook-schema.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, code = '']) => code,
  )

test.each([
  [0, 'hook 1 critical\n'],
  [1, "[ 'email', 'slack' ] 1\n"],
])('example %i runs', async (index, expected) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--conditions=@leeway/source',
      '--input-type=module-typescript',
      '--eval',
      blocks('ts')[index] ?? '',
    ],
    { cwd: fileURLToPath(new URL('..', import.meta.url)) },
  )
  expect(stdout).toBe(expected)
})

test('the body of a webhook is as it says', () => {
  expect(webhookBodySchema.safeParse(JSON.parse(blocks('json')[0] ?? '')).error).toBeUndefined()
})
