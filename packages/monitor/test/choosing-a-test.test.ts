import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { withPolicyTables } from '../scripts/policy-tables/with-policy-tables.ts'
import { builtinPolicies, type MlMonitorOptions } from '../src/index.ts'
import { correctionNames } from '../src/policies/corrections.ts'

// docs/choosing-a-test.md
const document = readFileSync(new URL('../../../docs/choosing-a-test.md', import.meta.url), 'utf8')

it('holds the rules of every policy as they are', () => {
  expect(builtinPolicies.map(({ name }) => name)).toEqual(['calibrated', 'evidently'])
  expect(withPolicyTables(document)).toBe(document)
})

it('names every correction and every option that overrides a policy', () => {
  for (const name of correctionNames) expect(document).toContain(`| \`${name}\``)
  const options: readonly (keyof MlMonitorOptions)[] = [
    'tests',
    'testsByKind',
    'thresholds',
    'thresholdsByKind',
    'corrections',
    'correctionsByKind',
    'correction',
    'driftThreshold',
  ]
  for (const option of options) expect(document).toContain(`\`${option}\``)
})

const examples = [...document.matchAll(/```ts\n([\s\S]*?)```\n+```text\n([\s\S]*?)```/g)]

it('has two examples', () => {
  expect(examples.length).toBe(2)
  expect(document.match(/```ts\n/g)).toHaveLength(2)
})

it.each(
  examples.map(([, code, output]) => [/name: '(.*)'|id: '(.*)'/.exec(code!)![0], code!, output!]),
)('the example with %s prints what it says', async (_, code, output) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@leeway/source', '--input-type=module-typescript', '--eval', code],
    { cwd: fileURLToPath(new URL('..', import.meta.url)) },
  )
  expect(stdout).toBe(output)
})
