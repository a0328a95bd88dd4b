import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generatedFiles } from '@leeway/grafana-dashboards-as-code'
import { expect, test } from 'vitest'

const folder = new URL('../../../dashboards/', import.meta.url)
const files = generatedFiles()

test.each(files)(
  'dashboards/$path is what scripts/write-dashboards.ts writes',
  ({ path, text }) => {
    expect(readFileSync(new URL(path, folder), 'utf8')).toBe(text)
  },
)

test('every file in the folder is generated', () => {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(fileURLToPath(folder), join(parentPath, name)))
  expect(found.toSorted()).toEqual(files.map(({ path }) => path).toSorted())
})

test('the same files come out again', () => {
  expect(generatedFiles()).toEqual(files)
})
