import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { leewayConfigSchema, parseConfig } from '../src/config/index.ts'
import { judgingFields } from '../src/config/judging-fields.ts'
import { monitorSchema } from '../src/config/monitor-schema.ts'
import { folderOfDays } from './run/day-files.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')

function block(language: string, text: string): string {
  const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
  return blocks.find(([, fence, code]) => fence === language && code?.includes(text))?.[2] ?? ''
}

test('the example of runs says what it prints', async () => {
  // In the package, so that its name leads to its sources.
  const folder = mkdtempSync(join(root, '.readme-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(folderOfDays(), folder, { recursive: true })
  const config = `monitors: [{ name: odds, reference: reference.csv, current: "data/{yyyy}-{MM}-{dd}.csv" }]`
  writeFileSync(join(folder, 'leeway.yaml'), config)
  writeFileSync(join(folder, 'example.ts'), block('ts', 'runMonitor('))
  const { PROMETHEUS_GATEWAY: _, INFLUXDB_URL: __, ...env } = process.env
  const { stdout } = await run('node', ['--conditions=@leeway/source', 'example.ts'], {
    cwd: folder,
    env,
  })
  expect(stdout).toBe('odds@2026-05-01 succeeded\n')
}, 60_000)

test('the configuration that is shown is right', () => {
  const { config, warnings } = parseConfig(block('yaml', 'monitors:'), 'leeway.yaml', {})
  expect(config.monitors[0]?.schedule).toBe('0 6 * * *')
  expect(warnings).toEqual([])
})

test.each([
  ...Object.keys(leewayConfigSchema.shape),
  ...Object.keys(monitorSchema.shape),
  ...Object.keys(judgingFields),
])('the key %s is described', (key) => {
  const section = readme.slice(readme.indexOf('## leeway.yaml'))
  expect(section).toMatch(new RegExp(`\`${key.replace('$', '\\$')}[.\`]`))
})
