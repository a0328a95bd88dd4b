import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { unsupportedNode } from '../src/unsupported-node.ts'

it.each(['18.20.8', '20.20.2', '22.11.0'])('refuses Node %s', (version) => {
  expect(unsupportedNode(version)).toBe(`leeway: needs Node 22.12 or newer, found ${version}`)
})

it.each(['22.12.0', '22.20.1', '24.0.0', '100.1.0'])('accepts Node %s', (version) => {
  expect(unsupportedNode(version)).toBeUndefined()
})

it('speaks of the same version as package.json', () => {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  expect(JSON.parse(manifest).engines.node).toBe('>=22.12')
})
