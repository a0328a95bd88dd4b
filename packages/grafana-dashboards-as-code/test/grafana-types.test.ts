import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generatedFiles } from '@leeway/grafana-dashboards-as-code'
import { afterAll, expect, test } from 'vitest'

const dashboards = generatedFiles().filter(({ path }) => path.endsWith('_dashboard.json'))
const here = fileURLToPath(new URL('.', import.meta.url))
// where neither git nor a check of types looks, and relative imports reach the types
const folder = mkdtempSync(join(here, '../node_modules/.grafana-types-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What the TypeScript compiler says of a dashboard, written down as one of Grafana's. */
function complaints(name: string, dashboard: string): string {
  const file = join(folder, `${name}.ts`)
  writeFileSync(
    file,
    `import type { PlainDashboard } from '../../test/plain-dashboard.ts'\nexport const dashboard: PlainDashboard = ${dashboard}\n`,
  )
  const tsc = join(here, '../../../node_modules/typescript/bin/tsc')
  const options = '--noEmit --strict --skipLibCheck --module nodenext --allowImportingTsExtensions'
  const args = [tsc, ...options.split(' '), '--ignoreConfig', file]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: folder })
  return `${stdout}${stderr}`
}

test.each(dashboards)('$path is a dashboard to the types of @grafana/schema', ({ path, text }) => {
  expect(complaints(path.replace(/\.json$/, ''), text)).toBe('')
})

test.each([
  ['an unknown key', { nonsense: true }, 'nonsense'],
  ['a wrong type', { refresh: 30 }, 'number'],
  [
    'an unknown word',
    {
      panels: [
        {
          type: 'stat',
          fieldConfig: { overrides: [], defaults: { thresholds: { mode: 'absolut', steps: [] } } },
        },
      ],
    },
    'absolut',
  ],
])('%s is refused: so this can fail', (name, changes, said) => {
  const dashboard = JSON.stringify({ ...JSON.parse(dashboards[0]!.text), ...changes })
  expect(complaints(name.replaceAll(' ', '-'), dashboard)).toContain(said)
})
