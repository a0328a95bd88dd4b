import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const source = new URL('../src/', import.meta.url)
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
)

test('the package runs in a browser: no file uses what only Node has', () => {
  expect(files.length).toBeGreaterThan(100)
  const offenders = files.filter((file) =>
    /from 'node:|import\('node:|\bBuffer\b|\bprocess\.|__dirname|\brequire\(/.test(
      readFileSync(new URL(file, source), 'utf8'),
    ),
  )
  expect(offenders).toEqual([])
})

test('importing a module changes nothing: no file speaks to a global or registers itself', () => {
  const offenders = files.filter((file) =>
    /globalThis\.\w+\s*=|Math\.random|Date\.now|toLocale|Intl\./.test(
      readFileSync(new URL(file, source), 'utf8'),
    ),
  )
  expect(offenders).toEqual([])
})
