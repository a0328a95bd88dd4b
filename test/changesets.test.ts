import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { publishedPackages } from '../scripts/published-packages.ts'

const folder = new URL('../.changeset/', import.meta.url)
const changesets = readdirSync(folder).filter((file) => file.endsWith('.md'))
const names = new Set(publishedPackages().map(({ name }) => name))

describe.runIf(changesets.length > 0)('the changeset', () => {
  it.each(changesets)(
    '%s names published packages with their bumps, then says what changed',
    (file) => {
      const text = readFileSync(new URL(file, folder), 'utf8')
      const [, bumps = ''] =
        /^---\n((?:'[^']+': (?:patch|minor|major)\n)+)---\n\n\S/.exec(text) ?? []
      const bumped = [...bumps.matchAll(/'([^']+)'/g)].map(([, name]) => name)
      expect(bumped).not.toEqual([])
      expect(bumped.filter((name) => !names.has(name ?? ''))).toEqual([])
    },
  )
})
