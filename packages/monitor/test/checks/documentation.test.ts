import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { builtinChecks } from '../../src/index.ts'

const page = readFileSync(new URL('../../../../docs/data-quality.md', import.meta.url), 'utf8')
const cells = page.split('\n').map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))

it.each(builtinChecks.map((check) => [check.id, check] as const))(
  'docs/data-quality.md says what %s checks',
  (id, { summary, severity }) => {
    const row = cells.find(([, first]) => first === `\`${id}\``)
    expect(row?.slice(2, 4)).toEqual([summary, severity])
  },
)
