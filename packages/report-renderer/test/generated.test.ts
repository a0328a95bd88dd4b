import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { generatedFiles } from '../scripts/generated-files.ts'

const files = await generatedFiles()

describe('src/generated', () => {
  it.each(Object.entries(files))('%s is what `pnpm generate` writes', (name, content) => {
    const committed = readFileSync(new URL(`../src/generated/${name}`, import.meta.url), 'utf8')
    expect(committed === content, `${name} is out of date: run pnpm generate`).toBe(true)
  })
})

describe('src/templates', () => {
  const folder = new URL('../src/templates/', import.meta.url)

  it.each(readdirSync(folder))(
    '%s prints nothing without escaping, and quotes every attribute',
    (name) => {
      const text = readFileSync(new URL(name, folder), 'utf8')
      expect(text).not.toMatch(/\{\{(\{|&)/)
      expect(text).not.toMatch(/=\{\{/)
    },
  )
})
